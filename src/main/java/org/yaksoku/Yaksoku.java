package org.yaksoku;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * Starts the portal: what two sides promise each other, and what became of it.
 */
@SpringBootApplication
public class Yaksoku {

	public static void main(String[] args) {
		SpringApplication.run(Yaksoku.class, args);
	}

}
