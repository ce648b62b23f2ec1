package org.clicktrail.ui.segments;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayDeque;
import java.util.Queue;
import org.clicktrail.project.Step;
import org.clicktrail.ui.FakeWorkbench;
import org.clicktrail.ui.Shop;
import org.clicktrail.ui.ShopAnalyst;
import org.clicktrail.ui.segments.SegmentsViewModel.State;
import org.junit.jupiter.api.Test;

/// What is shown between asking for segments and finding them. Jobs run when the test says. The
/// words are those of segscreen.properties and project.properties.
class SegmentsWaitTest {

  @Test
  void askedForDuringTrainingTheyWaitAndSaySo() {
    Queue<Runnable> jobs = new ArrayDeque<>();
    FakeWorkbench fake =
        FakeWorkbench.on(new ShopAnalyst(Shop.Log.EVENTS, "logistic"), jobs::add, Runnable::run);
    SegmentsViewModel model = new SegmentsViewModel(fake.workbench);
    fake.open("shop.csv");
    while (!jobs.isEmpty()) {
      jobs.remove().run();
    }
    assertEquals(State.NOT_YET, model.stateProperty().getValue());
    fake.workbench.advance(Step.TRAIN);
    model.find();
    assertEquals(State.WAITING, model.stateProperty().getValue());
    assertEquals(
        "They are found by themselves as soon as this is done: Training models.",
        model.waitingProperty().getValue());
    jobs.remove().run();
    assertEquals(State.WORKING, model.stateProperty().getValue());
  }
}
