package org.clicktrail;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.GeneralCodingRules;
import org.jspecify.annotations.NullMarked;

@AnalyzeClasses(packages = "org.clicktrail", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule layers =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("core")
          .definedBy("org.clicktrail.core..")
          .layer("data")
          .definedBy("org.clicktrail.data..")
          .layer("ml")
          .definedBy("org.clicktrail.ml..")
          .layer("render")
          .definedBy("org.clicktrail.render..")
          .layer("project")
          .definedBy("org.clicktrail.project..")
          .layer("cli")
          .definedBy("org.clicktrail.cli..")
          .layer("ui")
          .definedBy("org.clicktrail.ui..")
          .whereLayer("ui")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("cli")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("project")
          .mayOnlyBeAccessedByLayers("cli", "ui")
          .whereLayer("data")
          .mayOnlyBeAccessedByLayers("project")
          .whereLayer("ml")
          .mayOnlyBeAccessedByLayers("project")
          .whereLayer("render")
          .mayOnlyBeAccessedByLayers("cli", "ui");

  /// The core is plain Java: no library, no toolkit, no AWT.
  @ArchTest
  static final ArchRule coreIsPlainJava =
      classes()
          .that()
          .resideInAPackage("org.clicktrail.core..")
          .should()
          .onlyDependOnClassesThat(
              resideInAnyPackage("org.clicktrail.core..", "org.jspecify.annotations..")
                  .or(resideInAPackage("org.hipparchus.."))
                  .or(
                      resideInAPackage("java..")
                          .and(
                              DescribedPredicate.not(
                                  resideInAnyPackage(
                                      "java.awt..", "java.sql..", "java.beans..")))));

  // One library, one home.
  @ArchTest static final ArchRule tablesaw = onlyIn("tech.tablesaw..", "org.clicktrail.data..");
  @ArchTest static final ArchRule duckdb = onlyIn("org.duckdb..", "org.clicktrail.data..");
  @ArchTest static final ArchRule sql = onlyIn("java.sql..", "org.clicktrail.data..");
  @ArchTest static final ArchRule icu = onlyIn("com.ibm.icu..", "org.clicktrail.data..");
  @ArchTest static final ArchRule smile = onlyIn("smile..", "org.clicktrail.ml..");

  @ArchTest
  static final ArchRule poi =
      onlyIn("org.apache.poi..", "org.clicktrail.render..", "org.clicktrail.data.format..");

  @ArchTest static final ArchRule pdfbox = onlyIn("org.apache.pdfbox..", "org.clicktrail.render..");

  @ArchTest
  static final ArchRule awt =
      onlyIn("java.awt..", "org.clicktrail.render..", "org.clicktrail.ui.chart..");

  @ArchTest
  static final ArchRule jackson =
      onlyIn("tools.jackson..", "org.clicktrail.project..", "org.clicktrail.data.format..");

  @ArchTest static final ArchRule sqlite = onlyIn("org.sqlite..", "org.clicktrail.data.format..");

  @ArchTest
  static final ArchRule zstandard = onlyIn("io.airlift..", "org.clicktrail.data.format..");

  @ArchTest
  static final ArchRule bzip2 =
      onlyIn("org.apache.commons.compress..", "org.clicktrail.data.format..");

  @ArchTest static final ArchRule picocli = onlyIn("picocli..", "org.clicktrail.cli..");

  @ArchTest
  static final ArchRule hipparchus = onlyIn("org.hipparchus..", "org.clicktrail.core.eval..");

  @ArchTest
  static final ArchRule javafx = onlyIn("javafx..", "org.clicktrail.ui..", "org.clicktrail");

  @ArchTest static final ArchRule controlsFx = onlyIn("org.controlsfx..", "org.clicktrail.ui..");
  @ArchTest static final ArchRule atlantaFx = onlyIn("atlantafx..", "org.clicktrail.ui..");
  @ArchTest static final ArchRule ikonli = onlyIn("org.kordamp..", "org.clicktrail.ui..");

  @ArchTest
  static final ArchRule chartFx = onlyIn("org.jfree.chart.fx..", "org.clicktrail.ui.chart..");

  @ArchTest
  static final ArchRule jfree =
      onlyIn("org.jfree..", "org.clicktrail.render..", "org.clicktrail.ui.chart..");

  @ArchTest static final ArchRule noSwing = onlyIn("javax.swing..");
  @ArchTest static final ArchRule noFxml = onlyIn("javafx.fxml..");
  @ArchTest static final ArchRule noWebView = onlyIn("javafx.scene.web..");

  /// Our files are arrays and JSON; foreign objects are never brought to life.
  @ArchTest
  static final ArchRule noJavaSerialization =
      noClasses()
          .should()
          .dependOnClassesThat(JavaClass.Predicates.belongToAnyOf(java.io.ObjectInputStream.class));

  /// View models hold properties; nodes, stages and the toolkit belong to views.
  @ArchTest
  static final ArchRule viewModelsKnowNoNodes =
      noClasses()
          .that()
          .haveSimpleNameEndingWith("ViewModel")
          .should()
          .dependOnClassesThat(
              resideInAnyPackage(
                  "javafx.scene..",
                  "javafx.stage..",
                  "javafx.application..",
                  "javafx.concurrent.."));

  /// A view reads the core, but engines are reached through its view model.
  @ArchTest
  static final ArchRule viewsKnowNoEngines =
      noClasses()
          .that()
          .haveSimpleNameEndingWith("View")
          .should()
          .dependOnClassesThat(
              resideInAnyPackage(
                  "org.clicktrail.data..", "org.clicktrail.ml..", "org.clicktrail.project.."));

  /// Screens do not know each other; they meet in the shell.
  @ArchTest
  static final ArchRule screensAreIndependent =
      slices()
          .matching("org.clicktrail.ui.(*)..")
          .should()
          .notDependOnEachOther()
          .ignoreDependency(resideInAPackage("..ui.shell.."), DescribedPredicate.alwaysTrue())
          .ignoreDependency(
              DescribedPredicate.alwaysTrue(),
              resideInAnyPackage(
                  "..ui.job..", "..ui.chart..", "..ui.control..", "..ui.workbench.."));

  @ArchTest
  static final ArchRule noCycles =
      slices().matching("org.clicktrail.(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule noGlobalState =
      fields()
          .that()
          .areStatic()
          .and()
          .doNotHaveModifier(JavaModifier.SYNTHETIC)
          .should()
          .beFinal();

  @ArchTest
  static final ArchRule everyPackageIsNullMarked =
      classes().should(ResidesInNullMarkedPackage.CONDITION);

  /// Threads are made and met in few places: the pools, the job runner and the composition roots.
  @ArchTest
  static final ArchRule threadsLiveInFewPlaces =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "org.clicktrail.ui.shell..", "org.clicktrail.core.job..", "org.clicktrail.cli..")
          .and()
          .doNotHaveFullyQualifiedName("org.clicktrail.ml.pool.Pools")
          .should()
          .dependOnClassesThat(
              JavaClass.Predicates.belongToAnyOf(
                  Thread.class,
                  java.util.concurrent.Executors.class,
                  java.util.concurrent.ForkJoinPool.class));

  /// Analysis is repeatable: time and chance come in as arguments.
  @ArchTest
  static final ArchRule coreIsRepeatable =
      noClasses()
          .that()
          .resideInAnyPackage("org.clicktrail.core..", "org.clicktrail.ml..")
          .should()
          .callMethod(java.time.Instant.class, "now")
          .orShould()
          .callMethod(java.time.LocalDate.class, "now")
          .orShould()
          .callMethod(Math.class, "random")
          .orShould()
          .callConstructor(java.util.Random.class);

  /// Looks live in style sheets. By name only: the owner in bytecode is the subclass, not `Node`.
  @ArchTest
  static final ArchRule noInlineStyles =
      noClasses()
          .should()
          .callMethodWhere(JavaCall.Predicates.target(HasName.Predicates.name("setStyle")));

  @ArchTest
  static final ArchRule consoleBelongsToCli =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.clicktrail.cli..")
          .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS);

  /// A learner is found through the registry, never by class name.
  @ArchTest
  static final ArchRule learnersAreHidden =
      classes().that().implement("org.clicktrail.core.learn.Learner").should().notBePublic();

  private static ArchRule onlyIn(String library, String... homes) {
    DescribedPredicate<JavaClass> atHome =
        homes.length == 0 ? DescribedPredicate.alwaysFalse() : resideInAnyPackage(homes);
    return noClasses()
        .that(are(DescribedPredicate.not(atHome)))
        .should()
        .dependOnClassesThat(resideInAPackage(library));
  }

  private static final class ResidesInNullMarkedPackage {
    static final ArchCondition<JavaClass> CONDITION =
        new ArchCondition<>("reside in a @NullMarked package") {
          @Override
          public void check(JavaClass type, ConditionEvents events) {
            if (!type.getPackage().isAnnotatedWith(NullMarked.class)) {
              events.add(
                  SimpleConditionEvent.violated(
                      type, type.getName() + " is in a package without @NullMarked"));
            }
          }
        };
  }
}
