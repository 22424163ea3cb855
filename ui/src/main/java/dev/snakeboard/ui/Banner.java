package dev.snakeboard.ui;

import dev.snakeboard.harness.Note;
import dev.snakeboard.harness.OutOfMemory;
import dev.snakeboard.harness.Snapshot;
import dev.snakeboard.harness.report.MemoryText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What went wrong and what to know, over the board: it comes and goes without moving anything else. */
final class Banner extends VBox implements PanelView {
    private static final int MOST = 3;

    private record Message(String style, String title, String text) {
    }

    private final Set<Message> dismissed = new HashSet<>();
    private List<Message> shown = List.of();
    private List<Message> refusals = List.of();
    private boolean quietOnes;
    private boolean namesTurns;

    Banner(PanelModel model) {
        super(6);
        getStyleClass().add("banner");
        setPickOnBounds(false);
        setMaxHeight(USE_PREF_SIZE);
        setFillWidth(true);
        model.source().addListener(_ -> {
            dismissed.clear();
            refusals = List.of();
            rebuild(List.of());
        });
    }

    /** Shows why a click or key could not be obeyed. */
    void refused(String why) {
        refusals = List.of(new Message("warning", "Not possible", why));
        dismissed.removeAll(refusals);
    }

    /** Whether a note can wait until somebody asks for it. */
    static boolean isQuiet(Note note) {
        return note.kind() == Note.Kind.SETUP || note.kind() == Note.Kind.FIDELITY;
    }

    /** Shows or hides notes that are no trouble; from the next figures on. */
    void showNotes(boolean shownToo) {
        quietOnes = shownToo;
        if (shownToo) {
            dismissed.removeIf(message -> message.style().equals("info"));
        }
    }

    /** Names turns over the budget from the next figures on. */
    void nameLongTurns() {
        namesTurns = true;
    }

    @Override
    public void showLight(Snapshot snapshot) {
        // Words only.
    }

    @Override
    public void showFigures(Snapshot snapshot) {
        List<Message> messages = new ArrayList<>();
        // Why the program failed and what Snakeboard knows about that belong together.
        List<Note> reasons = snapshot.notes().stream().filter(note -> !isQuiet(note)).toList();
        snapshot.error().ifPresent(error -> messages.add(new Message("danger",
                error.type() + error.place().map(place -> " at " + place).orElse(""),
                error.message() + error.outOfMemory().map(Banner::explanation).orElse("")
                        + reasons.stream().map(note -> "\n" + note.text()).collect(Collectors.joining()))));
        for (Note note : snapshot.notes()) {
            if (isQuiet(note) ? !quietOnes : snapshot.error().isPresent()) {
                continue;
            }
            messages.add(switch (note.kind()) {
                case REFUSED -> new Message("danger", "This board cannot do that", note.text());
                case MISSING_LIBRARY -> new Message("warning", "A library is missing", note.text());
                case NEVER_AWAITED -> new Message("warning", "An await is missing", note.text());
                case FIDELITY -> new Message("info", "Not modelled in full", note.text());
                case SETUP -> new Message("info", "Set up for you", note.text());
            });
        }
        if (namesTurns) {
            snapshot.turns().tooLong().forEach(turns -> messages.add(new Message(
                    "warning", "A turn over the budget of " + TimeText.span(snapshot.turns().limit()), TaskText.breach(turns))));
        }
        messages.addAll(refusals);
        messages.removeIf(dismissed::contains);
        List<Message> most = messages.stream().limit(MOST).toList();
        if (!most.equals(shown)) {
            rebuild(most);
        }
    }

    private static String explanation(OutOfMemory failure) {
        return "\n" + MemoryText.reasons(failure).stripTrailing().replaceAll(" +", " ") + "\nMemory (Ctrl+M) shows what held it.";
    }

    private void rebuild(List<Message> messages) {
        shown = messages;
        getChildren().setAll(messages.stream().map(this::card).toList());
        setVisible(!messages.isEmpty());
    }

    private Node card(Message message) {
        Label title = new Label(message.title());
        title.getStyleClass().add("banner-title");
        Label text = new Label(message.text());
        text.setWrapText(true);
        text.setMinHeight(USE_PREF_SIZE);
        VBox words = new VBox(2, title, text);
        HBox.setHgrow(words, Priority.ALWAYS);
        Button close = new Button("✕");
        close.getStyleClass().addAll("flat", "small");
        close.setAccessibleText("Dismiss: " + message.title());
        close.setMinWidth(USE_PREF_SIZE);
        close.setOnAction(_ -> {
            dismissed.add(message);
            rebuild(shown.stream().filter(other -> !other.equals(message)).toList());
        });
        HBox card = new HBox(8, words, close);
        card.setAlignment(Pos.TOP_LEFT);
        card.getStyleClass().addAll("banner-card", "banner-" + message.style());
        card.setAccessibleText(message.title() + ": " + message.text());
        return card;
    }
}
