package nghe.bench;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.monitor.Monitor;
import org.apache.lucene.monitor.MonitorQuery;
import org.apache.lucene.monitor.MultiMatchingQueries;
import org.apache.lucene.monitor.QueryMatch;
import org.apache.lucene.monitor.TermFilteredPresearcher;

/**
 * Lucene Monitor over the work of the match bench. Arguments: queries.jsonl, documents.jsonl. Says one JSON line when
 * the queries are registered, and one for each line it is told: "run" matches all documents, 200 at a time on one
 * thread, and says how long that took; "hits FILE" writes each document's hits to the file as "document query".
 */
public final class MonitorPeer {
  private static final int BATCH = 200;

  private final Monitor monitor;
  private final List<JsonObject> documents;

  private MonitorPeer(Monitor monitor, List<JsonObject> documents) {
    this.monitor = monitor;
    this.documents = documents;
  }

  public static void main(String[] arguments) throws IOException {
    Analyzer analyzer = new StandardAnalyzer();
    List<JsonObject> queries = read(Path.of(arguments[0]));
    long before = System.nanoTime();
    try (Monitor monitor = new Monitor(analyzer, new TermFilteredPresearcher())) {
      List<MonitorQuery> registered = new ArrayList<>();
      for (JsonObject line : queries) {
        registered.add(new MonitorQuery(line.get("id").getAsString(), WorkQuery.read(line)));
      }
      monitor.register(registered);
      say("built_ms", (System.nanoTime() - before) / 1e6);
      new MonitorPeer(monitor, read(Path.of(arguments[1]))).obey();
    }
  }

  private void obey() throws IOException {
    BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String order = orders.readLine(); order != null; order = orders.readLine()) {
      if (order.equals("run")) run(null);
      else if (order.startsWith("hits ")) {
        try (PrintWriter file = new PrintWriter(order.substring(5), StandardCharsets.UTF_8)) {
          run(file);
        }
      }
    }
  }

  private void run(PrintWriter file) throws IOException {
    long cpu = processorTime();
    long before = System.nanoTime();
    long hits = 0;
    for (int from = 0; from < documents.size(); from += BATCH) {
      List<JsonObject> lines = documents.subList(from, Math.min(documents.size(), from + BATCH));
      Document[] batch = lines.stream().map(MonitorPeer::document).toArray(Document[]::new);
      MultiMatchingQueries<QueryMatch> found = monitor.match(batch, QueryMatch.SIMPLE_MATCHER);
      for (int at = 0; at < batch.length; at += 1) {
        hits += found.getMatchCount(at);
        if (file != null) write(file, lines.get(at), found, at);
      }
    }
    double wall = (System.nanoTime() - before) / 1e6;
    double spent = (processorTime() - cpu) / 1e6;
    if (file != null) file.flush();
    say("wall_ms", wall, "cpu_ms", spent, "hits", hits, "memory_mb", memory());
  }

  private static void write(PrintWriter file, JsonObject line, MultiMatchingQueries<QueryMatch> found, int at) {
    for (QueryMatch match : found.getMatches(at)) {
      file.println(line.get("id").getAsString() + " " + match.getQueryId());
    }
  }

  private static Document document(JsonObject line) {
    Document document = new Document();
    document.add(new TextField(WorkQuery.FIELD, line.get("text").getAsString(), Field.Store.NO));
    return document;
  }

  private static List<JsonObject> read(Path path) throws IOException {
    List<JsonObject> lines = new ArrayList<>();
    for (String line : Files.readAllLines(path)) lines.add(JsonParser.parseString(line).getAsJsonObject());
    return lines;
  }

  /** Nanoseconds of the whole process, collecting garbage and compiling included. */
  private static long processorTime() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
  }

  /** Resident memory, as Linux tells it; the used heap elsewhere. */
  private static double memory() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (Files.exists(status)) {
      for (String line : Files.readAllLines(status)) {
        if (line.startsWith("VmRSS:")) return Double.parseDouble(line.replaceAll("\\D", "")) / 1024;
      }
    }
    Runtime runtime = Runtime.getRuntime();
    return (runtime.totalMemory() - runtime.freeMemory()) / 1048576.0;
  }

  private static void say(Object... pairs) {
    JsonObject line = new JsonObject();
    for (int at = 0; at < pairs.length; at += 2) line.addProperty((String) pairs[at], (Number) pairs[at + 1]);
    System.out.println(line);
  }
}
