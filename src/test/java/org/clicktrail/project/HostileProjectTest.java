package org.clicktrail.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.clicktrail.core.job.Problem;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Project files made to do harm are refused in a sentence; no object in them comes to life.
class HostileProjectTest {

  private static final AtomicInteger ALIVE = new AtomicInteger();

  @TempDir private Path folder;

  /// Counts how often it is read back.
  static final class Trap implements Serializable {
    private static final long serialVersionUID = 1L;

    @SuppressWarnings("unused") // called by Java when it reads an object
    private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
      in.defaultReadObject();
      ALIVE.incrementAndGet();
    }
  }

  private Path project() throws Exception {
    Path source = folder.resolve("shop.csv");
    Files.write(source, Files.readAllLines(Samples.bundled("shop-sessions.csv")).subList(0, 600));
    Pipeline recipe =
        Pipeline.of(List.of(source)).with(new Pipeline.LearnSpec(List.of("logistic"), Map.of(), 1));
    Path file = folder.resolve("shop.clicktrail");
    try (PipelineRunner runner = new PipelineRunner(folder, 0.2)) {
      Run run = runner.all(Run.of(recipe), recipe, Progress.none());
      ProjectFile.save(Project.of(run), file, Progress.none());
    }
    return file;
  }

  private static byte[] trap() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(new Trap());
    }
    return bytes.toByteArray();
  }

  @Test
  void theTrapWorks() throws Exception {
    int before = ALIVE.get();
    try (ObjectInputStream in = new ObjectInputStream(new java.io.ByteArrayInputStream(trap()))) {
      in.readObject();
    }
    assertEquals(before + 1, ALIVE.get());
  }

  @Test
  void serializedObjectsStayDead() throws Exception {
    Path good = project();
    int before = ALIVE.get();
    List<String> refused = new ArrayList<>();
    for (String name : names(good)) {
      Path bad = with(good, name, trap());
      try {
        ProjectFile.open(bad, Progress.none());
      } catch (ProblemException e) {
        refused.add(name);
        assertFalse(e.problem().sentence().contains("Exception"), e.problem().sentence());
      }
    }
    assertTrue(
        refused.containsAll(Set.of("pipeline.json", "story.json", "scorer.json")),
        refused::toString);
    assertTrue(refused.contains("models/conversion.bin"), refused::toString);
    Path whole = Files.write(folder.resolve("object.clicktrail"), trap());
    Problem problem =
        assertThrows(ProblemException.class, () -> ProjectFile.open(whole, Progress.none()))
            .problem();
    assertEquals(Problem.Kind.PROJECT_BROKEN, problem.kind());
    assertEquals(before, ALIVE.get(), "objects brought to life");
  }

  @Test
  void entriesThatLeaveTheArchiveWriteNothing() throws Exception {
    Path good = project();
    Path bad = with(good, "../evil.txt", new byte[] {1});
    ProjectFile.open(bad, Progress.none());
    assertFalse(Files.exists(folder.resolve("../evil.txt")));
  }

  private static List<String> names(Path file) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      return zip.stream().map(ZipEntry::getName).toList();
    }
  }

  /// The same project with one entry replaced or added.
  private Path with(Path project, String name, byte[] content) throws IOException {
    Path bad = folder.resolve("bad.clicktrail");
    try (ZipFile zip = new ZipFile(project.toFile());
        OutputStream file = Files.newOutputStream(bad);
        ZipOutputStream out = new ZipOutputStream(file)) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        if (!entry.getName().equals(name)) {
          out.putNextEntry(new ZipEntry(entry.getName()));
          zip.getInputStream(entry).transferTo(out);
        }
      }
      out.putNextEntry(new ZipEntry(name));
      out.write(content);
    }
    return bad;
  }
}
