package org.yaksoku.account.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Where work begins after signing in. Says who one is; the worklist will follow.
 */
@Controller
@RequestMapping("/desk")
class DeskController {

	@GetMapping
	String index() {
		return "account/desk";
	}

}
