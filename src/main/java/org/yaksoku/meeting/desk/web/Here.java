package org.yaksoku.meeting.desk.web;

import org.yaksoku.shared.Language;

import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The part of a meeting's page a request is about, and what its answer is made with.
 *
 * @param code of the meeting
 * @param kind as in the address: sessions, agenda, outcomes, participants, head-counts
 */
record Here(String code, String kind, Language language, Model model, RedirectAttributes next) {

}
