package org.clicktrail.core.job;

/// Carries a [Problem] up to the place that shows it. Checked on purpose: whoever calls must
/// decide.
public final class ProblemException extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  public ProblemException(Problem problem) {
    super(problem.toString());
    this.problem = problem;
  }

  public ProblemException(Problem problem, Throwable cause) {
    super(problem.toString(), cause);
    this.problem = problem;
  }

  public ProblemException(Problem.Kind kind, Object... args) {
    this(Problem.of(kind, args));
  }

  public Problem problem() {
    return problem;
  }
}
