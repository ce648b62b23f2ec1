package org.clicktrail.data.session;

import static tech.tablesaw.aggregate.AggregateFunctions.count;
import static tech.tablesaw.aggregate.AggregateFunctions.countUnique;
import static tech.tablesaw.aggregate.AggregateFunctions.first;
import static tech.tablesaw.aggregate.AggregateFunctions.last;
import static tech.tablesaw.aggregate.AggregateFunctions.max;
import static tech.tablesaw.aggregate.AggregateFunctions.mean;
import static tech.tablesaw.aggregate.AggregateFunctions.min;
import static tech.tablesaw.aggregate.AggregateFunctions.stdDev;
import static tech.tablesaw.aggregate.AggregateFunctions.sum;

import java.nio.file.Path;
import java.util.List;
import tech.tablesaw.api.ColumnType;
import tech.tablesaw.api.Table;
import tech.tablesaw.io.csv.CsvReadOptions;

/// The peer of the benchmark of large files: sessions of a log in the REES46 shape by Tablesaw as
/// it is meant to be used, with the few of our features that it has functions for.
public final class TablesawPeer {

  private static final String SESSION = "user_session";
  private static final String PRICE = "price";

  private TablesawPeer() {}

  /// What came out.
  public record Made(int sessions, int features) {}

  /// Reads a log and makes its sessions; everything is held in memory.
  public static Made sessions(Path file) {
    Table events =
        Table.read()
            .csv(
                CsvReadOptions.builder(file.toFile())
                    .columnTypes(
                        name -> name.equals(PRICE) ? ColumnType.DOUBLE : ColumnType.STRING));
    Table sorted = events.sortOn(SESSION, "event_time");
    Table prices =
        sorted.summarize(PRICE, count, sum, mean, min, max, stdDev, first, last).by(SESSION);
    Table kinds =
        sorted
            .summarize(
                List.of("event_type", "product_id", "category_id", "category_code", "brand"),
                countUnique)
            .by(SESSION);
    return new Made(prices.rowCount(), prices.columnCount() + kinds.columnCount() - 2);
  }
}
