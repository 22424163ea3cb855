package dev.snakeboard.ui;

import dev.snakeboard.firmware.profile.HeapCensus;
import dev.snakeboard.firmware.profile.HeapCensus.Holding;
import dev.snakeboard.harness.MemoryProfile.By;
import dev.snakeboard.harness.MemoryProfile.Row;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;

/** What holds the live memory: by line, kind, import or task. A row that is selected can be marked elsewhere. */
final class HoldingTable extends BorderPane {
    private final TableView<Row> table = new TableView<>();
    private final Consumer<Optional<Predicate<Holding>>> marked;
    private Optional<HeapCensus> shown = Optional.empty();
    private Optional<String> selected = Optional.empty();
    private By by = By.LINE;
    private boolean filling;

    /** @param marked is told what belongs to the selected row */
    HoldingTable(Consumer<Optional<Predicate<Holding>>> marked) {
        this.marked = marked;
        table.getStyleClass().addAll("dense", "task-table");
        table.setId("what-holds-memory");
        table.setAccessibleText("What holds the memory");
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.getColumns().add(column("", 180, Row::name, false));
        table.getColumns().add(column("bytes", 90, row -> String.format(Locale.ROOT, "%,d", row.bytes()), true));
        table.getColumns().add(column("of live", 64, this::share, true));
        table.getColumns().add(column("pieces", 70, row -> String.format(Locale.ROOT, "%,d", row.count()), true));
        table.getSelectionModel().selectedItemProperty().addListener((_, _, row) -> {
            if (!filling) {
                select(Optional.ofNullable(row).map(Row::name));
            }
        });
        setCenter(table);
        setTop(choice());
        setMinSize(260, 60);
        choose(By.LINE);
    }

    private HBox choice() {
        HBox buttons = new HBox();
        buttons.getStyleClass().addAll("section-header", "heap-choice");
        ToggleGroup group = new ToggleGroup();
        for (By each : By.values()) {
            String name = each.name().toLowerCase(Locale.ROOT);
            ToggleButton button = new ToggleButton("by " + name);
            button.getStyleClass().addAll("small", each == By.LINE ? "left-pill" : each == By.TASK ? "right-pill" : "center-pill");
            button.setMinWidth(USE_PREF_SIZE);
            button.setAccessibleText("Memory by " + name);
            button.setToggleGroup(group);
            button.setSelected(each == by);
            button.setOnAction(_ -> {
                button.setSelected(true);
                choose(each);
            });
            buttons.getChildren().add(button);
        }
        return buttons;
    }

    private void choose(By wanted) {
        by = wanted;
        table.getColumns().getFirst().setText(wanted.name().toLowerCase(Locale.ROOT));
        table.setPlaceholder(new Label(switch (wanted) {
            case LINE, KIND -> "No program has run yet";
            case IMPORT -> "Nothing live was made\nwhile a module was loaded";
            case TASK -> "Nothing live was made by a task";
        }));
        select(Optional.empty());
        show(shown);
    }

    void show(Optional<HeapCensus> census) {
        shown = census;
        filling = true;
        List<Row> rows = census.map(of -> by.rows(of.holdings())).orElse(List.of());
        var items = table.getItems();
        for (int i = 0; i < rows.size(); i++) {
            if (i == items.size()) {
                items.add(rows.get(i));
            } else if (!items.get(i).equals(rows.get(i))) {
                items.set(i, rows.get(i));
            }
        }
        items.remove(rows.size(), items.size());
        rows.stream().filter(row -> selected.filter(row.name()::equals).isPresent()).findFirst()
                .ifPresentOrElse(table.getSelectionModel()::select, table.getSelectionModel()::clearSelection);
        filling = false;
    }

    private void select(Optional<String> name) {
        selected = name;
        By kept = by;
        marked.accept(name.map(wanted -> holding -> kept.name(holding).equals(wanted)));
    }

    private String share(Row row) {
        int live = shown.map(HeapCensus::live).orElse(0);
        return live == 0 ? "" : String.format(Locale.ROOT, "%.1f %%", 100.0 * row.bytes() / live);
    }

    private static TableColumn<Row, String> column(String title, double width, Function<Row, String> text, boolean figure) {
        TableColumn<Row, String> column = new TableColumn<>(title);
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(row -> new SimpleObjectProperty<>(text.apply(row.getValue())));
        column.setCellFactory(_ -> {
            TableCell<Row, String> cell = new TableCell<>() {
                @Override
                protected void updateItem(String item, boolean empty) {
                    super.updateItem(item, empty);
                    setText(empty ? null : item);
                }
            };
            // Of a long path, the file and the line at its end tell more than the folders at its beginning.
            cell.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
            if (figure) {
                cell.getStyleClass().add("figure");
            }
            return cell;
        });
        return column;
    }
}
