package org.yaksoku.statement.intake;

/**
 * What a text came as.
 */
public enum SourceFormat {

	PASTE, RICH_PASTE, DOCX, HWPX, TEXT_FILE

}
