// Asks a door through clickhouse-go over HTTP; prints what it found as JSON. Arguments: address, key, compression.
package main

import (
	"context"
	"database/sql"
	"encoding/json"
	"os"
	"time"

	"github.com/ClickHouse/clickhouse-go/v2"
)

type row struct {
	Brand  string   `json:"brand"`
	Topics []string `json:"topics"`
	At     string   `json:"at"`
	Likes  *uint64  `json:"likes"`
}

func main() {
	methods := map[string]clickhouse.CompressionMethod{
		"none": clickhouse.CompressionNone, "lz4": clickhouse.CompressionLZ4, "gzip": clickhouse.CompressionGZIP,
	}
	db := clickhouse.OpenDB(&clickhouse.Options{
		Protocol:    clickhouse.HTTP,
		Addr:        []string{os.Args[1]},
		Auth:        clickhouse.Auth{Database: "nghe", Username: "default", Password: os.Args[2]},
		Compression: &clickhouse.Compression{Method: methods[os.Args[3]]},
	})
	check(db.Ping())
	_, refused := db.Query("SELECT file('/etc/hostname')")
	message := ""
	if refused != nil {
		message = refused.Error()
	}
	check(json.NewEncoder(os.Stdout).Encode(map[string]any{
		"version":    texts(db, "SELECT version()")[0],
		"tables":     texts(db, "SHOW TABLES"),
		"columns":    texts(db, "SELECT name FROM system.columns WHERE table = ?", "mentions"),
		"workspaces": texts(db, "SELECT DISTINCT workspace FROM mentions"),
		"rows":       mentions(db),
		"refused":    message,
	}))
}

func mentions(db *sql.DB) []row {
	asked := clickhouse.Context(context.Background(), clickhouse.WithParameters(clickhouse.Parameters{
		"tone": "1", "sources": "['facebook', 'it\\'s']",
	}))
	found, err := db.QueryContext(asked, `SELECT brand, topics, published_at, likes FROM nghe.mentions
		WHERE sentiment = {tone:Int8} AND source IN {sources:Array(String)} ORDER BY likes`)
	check(err)
	rows := []row{}
	for found.Next() {
		var one row
		var at time.Time
		check(found.Scan(&one.Brand, &one.Topics, &at, &one.Likes))
		one.At = at.UTC().Format("2006-01-02 15:04")
		rows = append(rows, one)
	}
	check(found.Err())
	return rows
}

func texts(db *sql.DB, query string, values ...any) []string {
	found, err := db.Query(query, values...)
	check(err)
	all := []string{}
	for found.Next() {
		var text string
		check(found.Scan(&text))
		all = append(all, text)
	}
	check(found.Err())
	return all
}

func check(err error) {
	if err != nil {
		panic(err)
	}
}
