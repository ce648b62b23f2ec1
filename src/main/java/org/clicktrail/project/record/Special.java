package org.clicktrail.project.record;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Type;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.clicktrail.core.eval.Scores;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.learn.Model;
import org.clicktrail.core.segment.Assigner;
import org.clicktrail.core.segment.NearestCentre;
import org.clicktrail.core.segment.Segmentation.Assignment;
import org.clicktrail.core.segment.Segmentation.Projection;
import org.clicktrail.core.segment.Shape;
import org.clicktrail.core.split.Split;
import org.clicktrail.ml.file.BrokenException;
import org.clicktrail.ml.fitted.ModelFile;

/// Forms of what is no record: arrays behind a class, models, and what is known by an interface.
final class Special {

  private static final Map<Type, Form> ALL =
      Map.of(
          Scores.class, of(Scores.class, Special::write, Special::scores),
          Split.Fold.class, of(Split.Fold.class, Special::write, Special::fold),
          Assignment.class,
              of(
                  Assignment.class,
                  (to, value) -> to.wholes(value.toArray()),
                  from -> new Assignment(from.wholes())),
          Projection.class, of(Projection.class, Special::write, Special::projection),
          Shape.class, of(Shape.class, Special::write, Special::shape),
          Assigner.class, of(NearestCentre.class, Special::write, Special::assigner),
          Model.class, of(Model.class, Special::write, Special::model));

  private Special() {}

  static Optional<Form> of(Type type) {
    return Optional.ofNullable(ALL.get(type));
  }

  private static void write(Sink to, Scores value) {
    to.numbers(value.predicted());
    to.numbers(value.actual());
    to.wholes(value.rows());
    to.wholes(value.fold());
  }

  private static Scores scores(Source from) throws BrokenException {
    return new Scores(from.numbers(), from.numbers(), from.wholes(), from.wholes());
  }

  private static void write(Sink to, Split.Fold value) {
    to.wholes(value.train());
    to.wholes(value.test());
    to.wholes(value.known());
  }

  private static Split.Fold fold(Source from) throws BrokenException {
    return new Split.Fold(from.wholes(), from.wholes(), from.wholes());
  }

  private static void write(Sink to, Projection value) {
    double[] x = new double[value.size()];
    double[] y = new double[value.size()];
    for (int row = 0; row < x.length; row++) {
      x[row] = value.x(row);
      y[row] = value.y(row);
    }
    to.numbers(x);
    to.numbers(y);
    to.out().number(value.explained());
  }

  private static Projection projection(Source from) throws BrokenException {
    return new Projection(from.numbers(), from.numbers(), from.in().anyNumber());
  }

  private static void write(Sink to, Shape value) {
    to.out().number(value.weight());
    numbers().write(value.centre(), to);
    new Several.Listed(numbers()).write(value.lower(), to);
  }

  private static Form numbers() {
    return new Several.Listed(Forms.of(Double.class));
  }

  @SuppressWarnings("unchecked") // what the forms give
  private static Shape shape(Source from) throws BrokenException {
    return Shape.of(
        from.in().anyNumber(),
        (java.util.List<Double>) numbers().read(from),
        (java.util.List<java.util.List<Double>>) new Several.Listed(numbers()).read(from));
  }

  private static void write(Sink to, NearestCentre value) {
    Forms.of(NearestCentre.class).write(value, to);
  }

  private static NearestCentre assigner(Source from) throws BrokenException {
    return (NearestCentre) Forms.of(NearestCentre.class).read(from);
  }

  private static void write(Sink to, Model value) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ModelFile.write(value, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail", e);
    }
    to.out().bytes(bytes.toByteArray());
  }

  private static Model model(Source from) throws BrokenException {
    try {
      return ModelFile.read(new ByteArrayInputStream(from.in().bytes()));
    } catch (IOException | ProblemException e) {
      throw new BrokenException(String.valueOf(e.getMessage()));
    }
  }

  private interface Reading<T> {
    T read(Source from) throws BrokenException;
  }

  private static <T> Form of(Class<T> type, BiConsumer<Sink, T> writing, Reading<T> reading) {
    return new Form() {
      @Override
      public void write(Object value, Sink to) {
        writing.accept(to, type.cast(value));
      }

      @Override
      public Object read(Source from) throws BrokenException {
        return reading.read(from);
      }
    };
  }
}
