package org.clicktrail.ui.data;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.LongStream;
import org.clicktrail.core.job.Problem;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.table.RowSource;
import org.junit.jupiter.api.Test;

/// Rows whose cells come later.
class PagedRowsTest {

  private final Deque<Runnable> background = new ArrayDeque<>();
  private final List<Long> pages = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

  private PagedRows rows(long size) {
    return new PagedRows(source(size), background::add, Runnable::run, problems::add);
  }

  private void work() {
    while (!background.isEmpty()) {
      background.removeFirst().run();
    }
  }

  @Test
  void cellsComeWithTheirPage() {
    PagedRows rows = rows(50_000_000);
    PagedRows.Row row = rows.get(49_999_999);
    assertEquals("", row.cell(0), "not there yet");
    work();
    assertEquals("49999999", row.cell(0));
    assertEquals("49999998", rows.get(49_999_998).cell(0), "the same page");
    assertEquals(1, pages.size());
    assertEquals("", row.cell(1), "no such column");
  }

  @Test
  void pagesPassedByAreNotFetched() {
    PagedRows rows = rows(1_000_000);
    for (int at = 0; at < 1_000_000; at += 1000) {
      rows.get(at);
    }
    PagedRows.Row last = rows.get(999_000);
    work();
    assertEquals("999000", last.cell(0));
    assertEquals(4, pages.size(), "the first, and the three looked at last");
    PagedRows.Row again = rows.get(500_000);
    work();
    assertEquals("500000", again.cell(0), "passed by before");
  }

  @Test
  void aPageThatCannotBeReadIsSaid() {
    PagedRows rows =
        new PagedRows(
            new Source(10) {
              @Override
              public List<List<String>> page(long offset, int limit) throws ProblemException {
                throw new ProblemException(Problem.Kind.DISK_FULL);
              }
            },
            background::add,
            Runnable::run,
            problems::add);
    rows.get(3);
    work();
    assertEquals(List.of(Problem.of(Problem.Kind.DISK_FULL)), problems);
  }

  private RowSource source(long size) {
    return new Source(size) {
      @Override
      public List<List<String>> page(long offset, int limit) {
        pages.add(offset);
        return LongStream.range(offset, Math.min(size, offset + limit))
            .mapToObj(row -> List.of(Long.toString(row)))
            .toList();
      }
    };
  }

  private abstract static class Source implements RowSource {
    private final long size;

    Source(long size) {
      this.size = size;
    }

    @Override
    public List<String> columns() {
      return List.of("row");
    }

    @Override
    public boolean number(String column) {
      return true;
    }

    @Override
    public long rows() {
      return size;
    }
  }
}
