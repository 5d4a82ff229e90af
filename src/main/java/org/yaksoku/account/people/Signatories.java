package org.yaksoku.account.people;

import java.util.List;

import org.yaksoku.shared.Side;

/**
 * Who can sign for one side: its approvers who may sign in.
 *
 * @param names in the reader's script where there is one
 */
public record Signatories(Side side, List<String> names) {

}
