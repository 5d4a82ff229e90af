package org.yaksoku.shared;

import java.util.List;

/**
 * A column that names things of a register, and what a merge does about it. Its SQL knows
 * {@code :from} and {@code :into}, and, where it reads, {@code :side} of the reader.
 *
 * @param column schema, table and column, such as {@code meeting.participation.person_id}
 * @param register the table that is named, such as {@code party.person}
 * @param kind the message that says what such a row is, such as
 * {@code meeting.mention.participation}
 * @param rows SQL that gives of each row that names {@code :from} its id, its name in
 * three columns, its code and its {@link MergeEffect}; only of rows the reader may see
 * @param moves SQL that makes them name {@code :into}, in order; empty where such rows
 * never change
 */
public record NamedIn(String column, String register, String kind, String rows, List<String> moves) {

	public NamedIn {
		moves = List.copyOf(moves);
	}

}
