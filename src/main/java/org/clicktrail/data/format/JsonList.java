package org.clicktrail.data.format;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.text.Messages;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// Records in a list, one behind the other, or in a list within an object: `{"rows": [...]}`.
final class JsonList implements JsonRecords {

  private static final int LEVELS = 3;

  private final Bytes bytes;
  private final Progress progress;
  private final String path;

  /// @param path of the list, names joined by points; "" if the records are at the top
  JsonList(Bytes bytes, String path, Progress progress) {
    this.bytes = bytes;
    this.path = path;
    this.progress = progress;
  }

  /// Lists of objects in the only object of the file, with their lengths, and the names beside
  /// them. Both empty if the file is no such thing.
  record Survey(List<Tables.Table> lists, List<String> others) {}

  /// Looks for lists in an object.
  static Survey survey(Bytes bytes) throws IOException {
    List<Tables.Table> lists = new ArrayList<>();
    List<String> others = new ArrayList<>();
    try (JsonParser parser = parser(bytes)) {
      if (parser.nextToken() == JsonToken.START_OBJECT) {
        survey(parser, "", lists, others);
        if (parser.nextToken() != null) {
          return new Survey(List.of(), List.of());
        }
      }
    } catch (JacksonException _) {
      // Damaged: found again, and told, where the records are read.
    }
    return new Survey(lists, others);
  }

  private static void survey(
      JsonParser parser, String prefix, List<Tables.Table> lists, List<String> others) {
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = prefix + parser.currentName();
      JsonToken token = parser.nextToken();
      if (token == JsonToken.START_OBJECT
          && prefix.chars().filter(c -> c == '.').count() < LEVELS) {
        survey(parser, name + ".", lists, others);
      } else if (token == JsonToken.START_ARRAY) {
        long records = records(parser);
        if (records > 0) {
          lists.add(new Tables.Table(name, records));
        } else {
          others.add(name);
        }
      } else {
        parser.skipChildren();
        others.add(name);
      }
    }
  }

  /// Objects in a list; 0 if they are pairs of names and values.
  private static long records(JsonParser parser) {
    long records = 0;
    boolean pairs = false;
    for (JsonToken item = parser.nextToken();
        item != JsonToken.END_ARRAY;
        item = parser.nextToken()) {
      if (item == JsonToken.START_OBJECT && records++ == 0) {
        pairs = pair(parser);
      } else {
        parser.skipChildren();
      }
    }
    return pairs ? 0 : records;
  }

  private static boolean pair(JsonParser parser) {
    Set<String> names = new HashSet<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      names.add(parser.currentName());
      parser.nextToken();
      parser.skipChildren();
    }
    return names.equals(Set.of("key", "value")) || names.equals(Set.of("name", "value"));
  }

  @Override
  public void each(Sink sink) throws IOException {
    long row = 0;
    try (JsonParser parser = parser(bytes)) {
      JsonToken token = parser.nextToken();
      if (!path.isEmpty()) {
        token = descend(parser);
      }
      boolean list = token == JsonToken.START_ARRAY;
      if (list) {
        token = parser.nextToken();
      }
      while (token != null && token != JsonToken.END_ARRAY) {
        row++;
        if ((row & 0x3FF) == 0) {
          progress.report(
              Math.min(parser.currentLocation().getByteOffset(), bytes.size()), bytes.size());
        }
        if (JsonTree.of(parser) instanceof JsonTree.Fields record) {
          sink.record(row, record);
        } else {
          sink.refused(row, Messages.text("format.json.other"), "");
        }
        token = parser.nextToken();
      }
      if (list && token == null) {
        sink.refused(row + 1, Messages.text("format.json.cut"), "");
      }
    } catch (JacksonException e) {
      String where = JsonLines.reason(e);
      long line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
      sink.refused(row + (row == 0 ? 1 : 0), Messages.text("format.json.rest", line, where), "");
    }
  }

  /// Moves to the list.
  private JsonToken descend(JsonParser parser) throws UnreadableException {
    String prefix = "";
    while (parser.nextToken() != null) {
      if (parser.currentToken() != JsonToken.PROPERTY_NAME) {
        continue;
      }
      String name = prefix + parser.currentName();
      JsonToken token = parser.nextToken();
      if (name.equals(path) && token == JsonToken.START_ARRAY) {
        return token;
      }
      if (token == JsonToken.START_OBJECT && path.startsWith(name + ".")) {
        prefix = name + ".";
      } else {
        parser.skipChildren();
      }
    }
    throw new UnreadableException(Messages.text("format.zip.changed"));
  }

  private static JsonParser parser(Bytes bytes) throws IOException {
    return JsonTree.factory()
        .createParser(JsonTree.context(), bytes.open(UnaryOperator.identity()));
  }
}
