package org.clicktrail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// Every rule of [ArchitectureTest] is seen to fail: each gets small classes that break it,
/// compiled here and nowhere else.
class ArchitectureRulesTest {

  private static final List<Violation> VIOLATIONS =
      List.of(
          uses("layers", "core.a", "org.clicktrail.ui.b.B").with("ui.b", "public class B {}"),
          uses("layers", "data.a", "org.clicktrail.ml.b.B").with("ml.b", "public class B {}"),
          uses("layers", "ml.a", "org.clicktrail.data.b.B").with("data.b", "public class B {}"),
          uses("layers", "ui.a", "org.clicktrail.data.b.B").with("data.b", "public class B {}"),
          uses("layers", "cli.a", "org.clicktrail.ml.b.B").with("ml.b", "public class B {}"),
          uses("layers", "project.a", "org.clicktrail.render.b.B")
              .with("render.b", "public class B {}"),
          uses("layers", "project.a", "org.clicktrail.cli.b.B").with("cli.b", "public class B {}"),
          uses("layers", "data.a", "org.clicktrail.project.b.B")
              .with("project.b", "public class B {}"),
          uses("coreIsPlainJava", "core.a", "java.awt.Color"),
          uses("coreIsPlainJava", "core.a", "java.sql.Connection"),
          uses("coreIsPlainJava", "core.a", "javafx.scene.Node"),
          uses("tablesaw", "project.a", "tech.tablesaw.api.Table"),
          uses("duckdb", "project.a", "org.duckdb.DuckDBConnection"),
          uses("sql", "ui.a", "java.sql.Connection"),
          uses("icu", "project.a", "com.ibm.icu.text.CharsetDetector"),
          uses("smile", "core.a", "smile.data.DataFrame"),
          uses("poi", "project.a", "org.apache.poi.xslf.usermodel.XMLSlideShow"),
          uses("pdfbox", "project.a", "org.apache.pdfbox.pdmodel.PDDocument"),
          uses("awt", "ui.data", "java.awt.Color"),
          uses("jackson", "cli.a", "tools.jackson.databind.JsonNode"),
          uses("sqlite", "project.a", "org.sqlite.SQLiteConnection"),
          uses("zstandard", "project.a", "io.airlift.compress.MalformedInputException"),
          uses(
              "bzip2",
              "project.a",
              "org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream"),
          uses("picocli", "project.a", "picocli.CommandLine"),
          uses(
              "hipparchus",
              "core.stat",
              "org.hipparchus.distribution.continuous.NormalDistribution"),
          uses("javafx", "cli.a", "javafx.scene.Node"),
          uses("controlsFx", "cli.a", "org.controlsfx.control.SearchableComboBox"),
          uses("atlantaFx", "cli.a", "atlantafx.base.theme.PrimerDark"),
          uses("ikonli", "cli.a", "org.kordamp.ikonli.javafx.FontIcon"),
          uses("chartFx", "render.a", "org.jfree.chart.fx.ChartCanvas"),
          uses("jfree", "project.a", "org.jfree.chart.JFreeChart"),
          uses("noSwing", "ui.chart", "javax.swing.JFrame"),
          uses("noFxml", "ui.a", "javafx.fxml.FXMLLoader")
              .withFile("javafx/fxml", "FXMLLoader", "public class FXMLLoader {}"),
          uses("noWebView", "ui.a", "javafx.scene.web.WebView")
              .withFile("javafx/scene/web", "WebView", "public class WebView {}"),
          uses("noJavaSerialization", "project.a", "java.io.ObjectInputStream"),
          of("viewModelsKnowNoNodes", "ui.a", "class AViewModel { javafx.scene.Node uses; }"),
          of("viewsKnowNoEngines", "ui.a", "class AView { org.clicktrail.project.b.B uses; }")
              .with("project.b", "public class B {}"),
          uses("screensAreIndependent", "ui.a", "org.clicktrail.ui.b.B")
              .with("ui.b", "public class B {}"),
          of("noCycles", "core.a", "public class A { org.clicktrail.core.b.B uses; }")
              .with("core.b", "public class B { org.clicktrail.core.a.A uses; }"),
          of("noGlobalState", "ui.a", "class A { static int count; }"),
          of("everyPackageIsNullMarked", "core.a", "class A {}"),
          uses("threadsLiveInFewPlaces", "data.a", "java.lang.Thread"),
          uses("threadsLiveInFewPlaces", "ui.data", "java.util.concurrent.Executors"),
          uses("threadsLiveInFewPlaces", "ml.a", "java.util.concurrent.ForkJoinPool"),
          of("coreIsRepeatable", "core.a", "class A { Object o = java.time.Instant.now(); }"),
          of("coreIsRepeatable", "ml.a", "class A { Object o = java.time.LocalDate.now(); }"),
          of("coreIsRepeatable", "core.a", "class A { Object o = Math.random(); }"),
          of("coreIsRepeatable", "ml.a", "class A { Object o = new java.util.Random(); }"),
          of(
              "noInlineStyles",
              "ui.a",
              "class A { void a(javafx.scene.Node n) { n.setStyle(\"\"); } }"),
          of(
              "noInlineStyles",
              "ui.a",
              "class A extends javafx.scene.layout.Pane { { setStyle(\"\"); } }"),
          of("consoleBelongsToCli", "core.a", "class A { void a() { System.out.println(); } }"),
          of("consoleBelongsToCli", "ui.a", "class A { void a() { System.err.println(); } }"),
          of(
                  "learnersAreHidden",
                  "ml.a",
                  "public class A implements org.clicktrail.core.learn.Learner {}")
              .withFile("org/clicktrail/core/learn", "Learner", "public interface Learner {}"));

  @TempDir Path folder;

  /// What breaks a rule.
  ///
  /// @param rule name of its field
  /// @param sources that break it together
  private record Violation(String rule, List<Source> sources) {

    /// Together with another class of ours.
    Violation with(String where, String text) {
      return withFile("org/clicktrail/" + where.replace('.', '/'), name(text), text);
    }

    Violation withFile(String path, String name, String text) {
      List<Source> all = new ArrayList<>(sources);
      all.add(new Source(path, name, text));
      return new Violation(rule, all);
    }
  }

  private record Source(String path, String name, String text) {

    Path write(Path folder) throws IOException {
      Path file = folder.resolve(path, name + ".java");
      Files.createDirectories(file.getParent());
      return Files.writeString(file, "package " + path.replace('/', '.') + ";\n" + text);
    }
  }

  private static Violation of(String rule, String where, String text) {
    return new Violation(rule, List.of()).with(where, text);
  }

  private static Violation uses(String rule, String where, String type) {
    return of(rule, where, "class A { " + type + " uses; }");
  }

  /// The word after `class`.
  private static String name(String text) {
    return text.replaceFirst("^.*?class ", "").replaceFirst("\\W.*", "");
  }

  @TestFactory
  Stream<DynamicTest> everyViolationIsFound() {
    return VIOLATIONS.stream()
        .map(violation ->
            dynamicTest(
                violation.rule() + ": " + violation.sources().getFirst().text(),
                () ->
                    assertTrue(
                        rule(violation.rule()).evaluate(compiled(violation)).hasViolation(),
                        violation.rule() + " did not see it")));
  }

  @Test
  void everyRuleHasAViolation() {
    Set<String> broken =
        VIOLATIONS.stream().map(Violation::rule).collect(Collectors.toCollection(TreeSet::new));
    Set<String> rules =
        Arrays.stream(ArchitectureTest.class.getDeclaredFields())
            .filter(field -> field.getType() == ArchRule.class)
            .map(Field::getName)
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(rules, broken, "rules and what breaks them");
  }

  private static ArchRule rule(String name) throws ReflectiveOperationException {
    return (ArchRule) ArchitectureTest.class.getDeclaredField(name).get(null);
  }

  private JavaClasses compiled(Violation violation) throws IOException {
    Path sources = Files.createTempDirectory(folder, "sources");
    Path classes = Files.createTempDirectory(folder, "classes");
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "-proc:none", "-nowarn",
                "-cp", System.getProperty("java.class.path"),
                "-d", classes.toString()));
    for (Source source : violation.sources()) {
      arguments.add(source.write(sources).toString());
    }
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    int result =
        ToolProvider.getSystemJavaCompiler()
            .run(null, said, said, arguments.toArray(String[]::new));
    assertEquals(0, result, () -> said.toString(StandardCharsets.UTF_8));
    return new ClassFileImporter().importPath(classes);
  }
}
