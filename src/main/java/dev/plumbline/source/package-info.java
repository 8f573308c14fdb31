/**
 * Source code as trees of our own, and an interpreter of a subset of Python over values that may be unknown.
 *
 * <p>Readers of Python work in four steps. One: {@code ProjectCode code = new ProjectCode(root, List.of("habits_service",
 * "habits_service/src"))} gives the project's files and the folders in which imports are looked up. Two: {@code Interpreter in =
 * new Interpreter(code, host, environment, Limits.standard())}. Three: {@code PyModule module = in.module("habits/models.py")}
 * runs a file's top level, and {@code module.get("Base")} asks for a name of it (imports are followed only when a name is used).
 * {@code in.call(function, args, keywords, place)} calls a function. Four: the {@link dev.plumbline.source.Host} learns of every
 * call of something from outside the project, such as {@code alembic.op.create_table}, in running order.
 *
 * <p>Whatever comes from outside the project is {@linkplain dev.plumbline.source.Symbolic symbolic}: {@code sa.Column("id",
 * sa.Uuid(), primary_key=True)} is a {@link dev.plumbline.source.SymbolCall} with the qualified name {@code sqlalchemy.Column},
 * whose first positional argument is text and whose second is another call. What cannot be known is an
 * {@link dev.plumbline.source.Unknown} with its reason and place, and it spreads through every operation on it. Where an unknown
 * decides an {@code if}, both branches run, each undone afterwards, and the host is told of both
 * ({@link dev.plumbline.source.Host#undecided}).
 */
@org.jspecify.annotations.NullMarked
package dev.plumbline.source;
