package org.yaksoku.statement.intake;

/**
 * Why a text is not read.
 */
public enum Refusal {

	/** Nothing in it, or nothing but blanks. */
	EMPTY,
	/** More than 20 MB, or more text than a statement has. */
	TOO_LARGE,
	/** {@code .hwp}: to be saved as HWPX. */
	OLD_HANGUL,
	/** {@code .doc}: to be saved as DOCX. */
	OLD_WORD,
	/** To be opened, and its text pasted. */
	PDF,
	/** Needs a password. */
	ENCRYPTED,
	/** Carries macros, fields that start programs or embedded objects. */
	ACTIVE_CONTENT,
	/** Would fetch something from outside. */
	EXTERNAL_REFERENCE,
	/** Carries another archive inside. */
	NESTED_ARCHIVE,
	/** Unpacks to too much, or to places outside. */
	UNSAFE_ARCHIVE,
	/** Its XML declares a document type. */
	UNSAFE_XML,
	/** Has the right type and cannot be read all the same. */
	DAMAGED,
	/** Anything else, such as a picture or a spreadsheet. */
	UNKNOWN_TYPE

}
