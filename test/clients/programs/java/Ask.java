import java.sql.*;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.*;
import java.util.stream.*;

/** Asks a door through the ClickHouse JDBC driver; prints what it found as JSON. Arguments: JDBC address, key. */
public class Ask {
  public static void main(String[] args) throws Exception {
    Properties properties = new Properties();
    properties.setProperty("user", "default");
    properties.setProperty("password", args[1]);
    try (Connection connection = DriverManager.getConnection(args[0], properties)) {
      DatabaseMetaData meta = connection.getMetaData();
      System.out.println("{\"version\":" + quote(meta.getDatabaseProductVersion())
          + ",\"tables\":" + names(meta.getTables(null, "nghe", "%", null), "TABLE_NAME")
          + ",\"columns\":" + names(meta.getColumns(null, "nghe", "mentions", "%"), "COLUMN_NAME")
          + ",\"workspaces\":" + names(connection.createStatement().executeQuery("SELECT DISTINCT workspace FROM mentions"), "workspace")
          + ",\"rows\":" + mentions(connection)
          + ",\"refused\":" + quote(refused(connection)) + "}");
      if (!connection.isValid(5)) throw new IllegalStateException("not valid");
      try (ResultSet types = meta.getTypeInfo()) { if (!types.next()) throw new IllegalStateException("no types"); }
    }
  }

  static String mentions(Connection connection) throws SQLException {
    List<String> rows = new ArrayList<>();
    String sql = "SELECT brand, topics, published_at, likes FROM nghe.mentions WHERE sentiment = ? AND source = ? ORDER BY likes";
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setInt(1, 1);
      statement.setString(2, "facebook");
      try (ResultSet found = statement.executeQuery()) {
        while (found.next()) {
          Object[] topics = (Object[]) found.getArray(2).getArray();
          String at = found.getObject(3, LocalDateTime.class).format(DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm"));
          rows.add("{\"brand\":" + quote(found.getString(1)) + ",\"topics\":["
              + Arrays.stream(topics).map(topic -> quote(String.valueOf(topic))).collect(Collectors.joining(","))
              + "],\"at\":" + quote(at) + ",\"likes\":" + found.getLong(4) + "}");
        }
      }
    }
    return "[" + String.join(",", rows) + "]";
  }

  static String refused(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.executeQuery("SELECT file('/etc/hostname')");
      return "";
    } catch (SQLException error) {
      return error.getMessage();
    }
  }

  static String names(ResultSet found, String column) throws SQLException {
    List<String> names = new ArrayList<>();
    while (found.next()) names.add(quote(found.getString(column)));
    return "[" + String.join(",", names) + "]";
  }

  static String quote(String text) {
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"";
  }
}
