package dev.plumbline.postgres;

import dev.plumbline.catalog.Comment;
import dev.plumbline.catalog.Kind;
import dev.plumbline.catalog.ObjectId;
import java.sql.SQLException;
import java.util.List;

/** Reads comments on everything that is read, and on columns of views, indexes behind constraints and attributes of composite types. */
final class CommentReader implements KindReader {
    @Override
    public String name() {
        return "comment";
    }

    @Override
    public List<Kind> kinds() {
        return List.of(Kind.COMMENT);
    }

    @Override
    public void read(Row row, Found found) throws SQLException {
        ObjectId target = row.target();
        found.add(new Comment(target.about("comment"), target, row.required("description")));
    }
}
