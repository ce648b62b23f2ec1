package org.clicktrail.ui.goal;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.clicktrail.ui.control.Buttons;
import org.clicktrail.ui.control.Icons;
import org.clicktrail.ui.control.Texts;

/// The one question that stops training: the rule in words and three answers, the safe one first.
public final class QuestionPanel extends HBox {

  public QuestionPanel(GoalViewModel goal) {
    super(12);
    setId("leak-question");
    getStyleClass().add("ct-question");
    setAlignment(Pos.CENTER_LEFT);
    setMinHeight(USE_PREF_SIZE);
    goal.leaks()
        .questionProperty()
        .subscribe(asked -> {
          getChildren().clear();
          asked.ifPresent(this::fill);
          setVisible(asked.isPresent());
          setManaged(asked.isPresent());
        });
  }

  private void fill(LeaksModel.Ask asked) {
    Label title = Texts.named("leak-question-title", Texts.cardTitle(asked.title()));
    VBox words = new VBox(2, title, Texts.body(asked.words()));
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    getChildren().addAll(Icons.icon("fth-x", 18, "danger"), words);
    List<LeaksModel.Answer> answers = asked.answers();
    for (LeaksModel.Answer answer : answers) {
      boolean last = answer.equals(answers.getLast());
      var button =
          last
              ? Buttons.flat(answer.id(), answer.words(), answer.act())
              : Buttons.plain(answer.id(), answer.words(), answer.act());
      button.setMinWidth(Region.USE_PREF_SIZE);
      getChildren().add(button);
    }
  }
}
