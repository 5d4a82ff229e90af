package org.yaksoku.account;

import org.yaksoku.shared.Language;
import org.yaksoku.shared.LocalText;

/**
 * What a person says of themselves.
 *
 * @param name as they write it, family name first in Korean and Japanese
 * @param names the name in the scripts it is also written in
 * @param language in which the portal speaks to them
 */
public record Profile(String name, LocalText names, Language language) {

}
