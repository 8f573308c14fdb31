package dev.plumbline.plan;

import dev.plumbline.catalog.Comment;
import dev.plumbline.catalog.SqlName;
import java.util.List;
import java.util.function.Predicate;

/** Comments on anything. */
record CommentStatements(Predicate<String> isDomain) implements KindStatements<Comment> {
    @Override
    public List<Action> make(Comment comment) {
        return List.of(Action.make(comment.id(), on(comment) + SqlName.literal(comment.text())));
    }

    @Override
    public List<Action> remove(Comment comment) {
        return List.of(Action.remove(comment.id(), on(comment) + "NULL"));
    }

    @Override
    public List<Action> change(Comment from, Comment to) {
        return List.of(Action.change(to.id(), on(to) + SqlName.literal(to.text())));
    }

    private String on(Comment comment) {
        boolean domain = Names.isConstraint(comment.parent()) && isDomain.test(Names.parent(comment.parent()));
        return "COMMENT ON " + Names.target(comment.parent(), domain) + " IS ";
    }
}
