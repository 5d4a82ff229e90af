package org.yaksoku.statement;

/**
 * What a text in one language counts for. A MACHINE_DRAFT is never public.
 */
public enum TextStanding {

	AUTHENTIC, OFFICIAL_TRANSLATION, WORKING_TRANSLATION, MACHINE_DRAFT, PRESS_SUMMARY

}
