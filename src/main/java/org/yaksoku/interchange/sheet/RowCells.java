package org.yaksoku.interchange.sheet;

import java.util.Map;

/**
 * The cells of a row by the fields they are for, as they stand in the file.
 *
 * @param row its number in the file
 */
public record RowCells(int row, Map<String, String> cells) {

}
