package dev.snakeboard.ui;

import dev.snakeboard.emulator.trace.TraceEvent.TaskState;
import dev.snakeboard.harness.Snapshot;
import dev.snakeboard.harness.Snapshot.TaskView;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;

/** The tasks of the program's loop: how long their turns take, how late they come, what they do and wait for. */
final class TaskList extends BorderPane implements PanelView {
    private static final PseudoClass OVER_BUDGET = PseudoClass.getPseudoClass("over-budget");
    private static final List<String> STATES = List.of("state-running", "state-ready", "state-waiting", "state-done");

    private final PanelModel model;
    private final TableView<TaskView> table = new TableView<>();
    private final Label details = new Label();
    private long now;
    private long budget = Snapshot.Turns.NONE.limit();
    private boolean showing;

    TaskList(PanelModel model) {
        this.model = model;
        Label title = new Label("TASKS");
        title.getStyleClass().add("section-title");
        HBox header = new HBox(title);
        header.getStyleClass().add("section-header");
        setTop(header);
        table.getStyleClass().addAll("dense", "task-table");
        table.setAccessibleText("Tasks of the program");
        table.setPlaceholder(new Label("No tasks: a program that runs an\nasyncio loop shows them here"));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.getColumns().add(column("task", 92, TaskView::name, (_, _) -> { }));
        table.getColumns().add(column("turn", 70, task -> TimeText.span(task.lastTurn()), this::markTurn));
        table.getColumns().add(column("longest", 70, task -> TimeText.span(task.longestTurn()), this::markLongest));
        table.getColumns().add(column("latest", 70, task -> TimeText.span(task.worstLateness()), this::markLateness));
        table.getColumns().add(column("state", 116, task -> TaskText.state(task, now), TaskList::markState));
        table.getSelectionModel().selectedItemProperty().addListener((_, _, task) -> {
            if (!showing) {
                model.selectedTask().set(Optional.ofNullable(task).map(TaskView::id));
                describe();
            }
        });
        model.selectedTask().addListener((_, _, id) -> select(id));
        setCenter(table);
        details.getStyleClass().add("task-details");
        details.setWrapText(true);
        details.setMinHeight(76);
        details.setPrefHeight(76);
        details.setMaxWidth(Double.MAX_VALUE);
        setBottom(details);
        setMinSize(220, 120);
    }

    @Override
    public void showLight(Snapshot snapshot) {
        // Words and figures only.
    }

    @Override
    public void showFigures(Snapshot snapshot) {
        now = snapshot.time();
        budget = snapshot.turns().limit();
        showing = true;
        var rows = table.getItems();
        List<TaskView> tasks = snapshot.tasks();
        for (int i = 0; i < tasks.size(); i++) {
            if (i == rows.size()) {
                rows.add(tasks.get(i));
            } else {
                rows.set(i, tasks.get(i));
            }
        }
        rows.remove(tasks.size(), rows.size());
        showing = false;
        select(model.selectedTask().get());
        describe();
    }

    private void select(Optional<Integer> id) {
        showing = true;
        Optional<TaskView> row = table.getItems().stream().filter(task -> id.filter(wanted -> wanted == task.id()).isPresent()).findFirst();
        row.ifPresentOrElse(table.getSelectionModel()::select, table.getSelectionModel()::clearSelection);
        showing = false;
        describe();
    }

    private void describe() {
        model.snapshot().get().ifPresent(snapshot -> {
            Optional<TaskView> selected = snapshot.tasks().stream()
                    .filter(task -> model.selectedTask().get().filter(id -> id == task.id()).isPresent()).findFirst();
            Optional<TaskView> hog = snapshot.tasks().stream().filter(task -> TaskText.madeOthersLate(task, snapshot))
                    .max(java.util.Comparator.comparingLong(TaskView::longestTurn));
            Optional<TaskView> subject = selected.or(() -> hog);
            details.setText(subject.map(task -> TaskText.details(task, snapshot))
                    .orElse(snapshot.tasks().isEmpty() ? "" : "Select a task to see where it stands and how late it ever was."));
            details.pseudoClassStateChanged(OVER_BUDGET, subject.filter(task -> task.longestTurn() > budget).isPresent());
        });
    }

    private void markTurn(TableCell<TaskView, String> cell, TaskView task) {
        cell.getStyleClass().add("figure");
        cell.pseudoClassStateChanged(OVER_BUDGET, task.lastTurn() > budget);
    }

    private void markLongest(TableCell<TaskView, String> cell, TaskView task) {
        cell.getStyleClass().add("figure");
        cell.pseudoClassStateChanged(OVER_BUDGET, task.longestTurn() > budget);
    }

    private void markLateness(TableCell<TaskView, String> cell, TaskView task) {
        cell.getStyleClass().add("figure");
        cell.pseudoClassStateChanged(OVER_BUDGET, task.worstLateness() > budget);
    }

    private static void markState(TableCell<TaskView, String> cell, TaskView task) {
        cell.getStyleClass().add(STATES.get(List.of(TaskState.values()).indexOf(task.state())));
    }

    private static TableColumn<TaskView, String> column(
            String title, double width, Function<TaskView, String> text, BiConsumer<TableCell<TaskView, String>, TaskView> mark) {
        TableColumn<TaskView, String> column = new TableColumn<>(title);
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(row -> new SimpleObjectProperty<>(text.apply(row.getValue())));
        column.setCellFactory(_ -> new TableCell<>() {
            @Override
            protected void updateItem(String item, boolean empty) {
                super.updateItem(item, empty);
                getStyleClass().removeAll(STATES);
                getStyleClass().remove("figure");
                pseudoClassStateChanged(OVER_BUDGET, false);
                setText(empty ? null : item);
                TaskView task = getTableRow() == null ? null : getTableRow().getItem();
                if (!empty && task != null) {
                    mark.accept(this, task);
                }
            }
        });
        return column;
    }
}
