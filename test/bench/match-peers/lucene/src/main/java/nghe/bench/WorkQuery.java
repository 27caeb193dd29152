package nghe.bench;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.stream.StreamSupport;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.spans.SpanNearQuery;
import org.apache.lucene.queries.spans.SpanQuery;
import org.apache.lucene.queries.spans.SpanTermQuery;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** Makes Lucene's query of a line of the work: {id, part, without}. */
final class WorkQuery {
  static final String FIELD = "text";

  private WorkQuery() {}

  static Query read(JsonObject line) {
    Query wanted = part(line.getAsJsonObject("part"));
    JsonElement without = line.get("without");
    if (without.isJsonNull()) return wanted;
    return new BooleanQuery.Builder()
        .add(wanted, Occur.MUST)
        .add(new TermQuery(term(without.getAsString())), Occur.MUST_NOT)
        .build();
  }

  private static Query part(JsonObject part) {
    String type = part.get("type").getAsString();
    return switch (type) {
      case "term" -> new TermQuery(term(part.get("word").getAsString()));
      case "phrase" -> new PhraseQuery(FIELD, part.get("left").getAsString(), part.get("right").getAsString());
      case "near" -> near(part);
      case "prefix" -> new PrefixQuery(term(part.get("start").getAsString()));
      case "or" -> each(part, Occur.SHOULD);
      case "and" -> each(part, Occur.MUST);
      default -> throw new IllegalArgumentException("no part of the work: " + type);
    };
  }

  private static Query near(JsonObject part) {
    SpanQuery left = new SpanTermQuery(term(part.get("left").getAsString()));
    SpanQuery right = new SpanTermQuery(term(part.get("right").getAsString()));
    return new SpanNearQuery(new SpanQuery[] {left, right}, part.get("distance").getAsInt(), false);
  }

  private static Query each(JsonObject part, Occur occur) {
    BooleanQuery.Builder builder = new BooleanQuery.Builder();
    StreamSupport.stream(part.getAsJsonArray("words").spliterator(), false)
        .forEach(word -> builder.add(new TermQuery(term(word.getAsString())), occur));
    return builder.build();
  }

  private static Term term(String word) {
    return new Term(FIELD, word);
  }
}
