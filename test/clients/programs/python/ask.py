"""Asks a door through clickhouse-connect; prints what it found as JSON. Arguments: host, port, key."""
import json
import sys

import clickhouse_connect

host, port, key = sys.argv[1:4]
client = clickhouse_connect.get_client(host=host, port=int(port), username="default", password=key, database="nghe")

rows = client.query(
    "SELECT brand, topics, published_at, likes FROM nghe.mentions"
    " WHERE sentiment = {tone:Int8} AND source IN {sources:Array(String)} ORDER BY likes",
    parameters={"tone": 1, "sources": ["facebook", "it's"]},
).result_rows
try:
    client.query("SELECT file('/etc/hostname')")
    refused = ""
except Exception as error:
    refused = str(error)

print(json.dumps({
    "version": client.server_version,
    "tables": [row[0] for row in client.query("SHOW TABLES").result_rows],
    "columns": [row[0] for row in client.query(
        "SELECT name FROM system.columns WHERE table = {table:String}", parameters={"table": "mentions"}).result_rows],
    "rows": [{"brand": b, "topics": t, "at": at.strftime("%Y-%m-%d %H:%M"), "likes": n} for b, t, at, n in rows],
    "workspaces": [row[0] for row in client.query("SELECT DISTINCT workspace FROM mentions").result_rows],
    "refused": refused,
}))
