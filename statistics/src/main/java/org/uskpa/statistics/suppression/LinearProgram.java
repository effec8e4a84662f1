package org.uskpa.statistics.suppression;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/** A linear program; the one class that knows what solves it. */
final class LinearProgram {

  private final ExpressionsBasedModel model = new ExpressionsBasedModel();
  private final List<Variable> variables = new ArrayList<>();
  private int rows;

  /** Another variable within bounds; gives its number. */
  int variable(double least, double most, double cost) {
    Variable variable = model.newVariable("v" + variables.size());
    variable.lower(least).upper(most).weight(cost);
    variables.add(variable);
    return variables.size() - 1;
  }

  /** Another row, whose terms come next. */
  Row row() {
    return new Row();
  }

  /** A row of the program; one without terms is none. */
  final class Row {
    private @Nullable Expression expression;

    void plus(int variable, double factor) {
      if (expression == null) {
        expression = model.newExpression("r" + rows++);
      }
      expression.set(variables.get(variable), factor);
    }

    void is(double level) {
      if (expression != null) {
        expression.level(level);
      }
    }

    void isAtMost(double level) {
      if (expression != null) {
        expression.upper(level);
      }
    }
  }

  /** The values of the variables where the cost is least; empty where the rows contradict. */
  Optional<double[]> cheapest() {
    return values(model.minimise());
  }

  /** The values of the variables where the cost is greatest. */
  Optional<double[]> dearest() {
    return values(model.maximise());
  }

  private Optional<double[]> values(Optimisation.Result result) {
    if (!result.getState().isFeasible()) {
      return Optional.empty();
    }
    double[] values = new double[variables.size()];
    for (int number = 0; number < values.length; number++) {
      values[number] = result.doubleValue(number);
    }
    return Optional.of(values);
  }
}
