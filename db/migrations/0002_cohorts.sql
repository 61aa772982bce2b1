CREATE TABLE `attendances` (
	`session_id` text NOT NULL,
	`user_id` text NOT NULL,
	`state` text NOT NULL,
	`recorded_by` text NOT NULL,
	`recorded_at` integer NOT NULL,
	PRIMARY KEY(`session_id`, `user_id`),
	FOREIGN KEY (`session_id`) REFERENCES `live_sessions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `attendances_by_user` ON `attendances` (`user_id`);--> statement-breakpoint
CREATE TABLE `calendar_feeds` (
	`user_id` text PRIMARY KEY NOT NULL,
	`token` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `calendar_feeds_token_unique` ON `calendar_feeds` (`token`);--> statement-breakpoint
CREATE TABLE `cohort_message_recipients` (
	`message_id` text NOT NULL,
	`user_id` text NOT NULL,
	`read_at` integer,
	PRIMARY KEY(`message_id`, `user_id`),
	FOREIGN KEY (`message_id`) REFERENCES `cohort_messages`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `cohort_message_recipients_unread` ON `cohort_message_recipients` (`user_id`) WHERE "cohort_message_recipients"."read_at" is null;--> statement-breakpoint
CREATE TABLE `cohort_messages` (
	`id` text PRIMARY KEY NOT NULL,
	`cohort_id` text NOT NULL,
	`author_id` text NOT NULL,
	`subject` text NOT NULL,
	`body` text NOT NULL,
	`audience` text NOT NULL,
	`mailed` integer NOT NULL,
	`unmailed` integer NOT NULL,
	`sent_at` integer NOT NULL,
	FOREIGN KEY (`cohort_id`) REFERENCES `cohorts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `cohort_messages_by_cohort` ON `cohort_messages` (`cohort_id`,`sent_at`);--> statement-breakpoint
CREATE TABLE `cohort_modules` (
	`cohort_id` text NOT NULL,
	`module_id` text NOT NULL,
	`position` integer NOT NULL,
	`release_on` text,
	`due_on` text,
	`is_required` integer DEFAULT true NOT NULL,
	PRIMARY KEY(`cohort_id`, `module_id`),
	FOREIGN KEY (`cohort_id`) REFERENCES `cohorts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `cohort_trainers` (
	`cohort_id` text NOT NULL,
	`user_id` text NOT NULL,
	`added_by` text NOT NULL,
	`added_at` integer NOT NULL,
	PRIMARY KEY(`cohort_id`, `user_id`),
	FOREIGN KEY (`cohort_id`) REFERENCES `cohorts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `cohort_trainers_by_user` ON `cohort_trainers` (`user_id`);--> statement-breakpoint
CREATE TABLE `cohorts` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`context_id` text NOT NULL,
	`locale` text NOT NULL,
	`time_zone` text NOT NULL,
	`starts_on` text NOT NULL,
	`ends_on` text NOT NULL,
	`pass_mark` real,
	`sessions_required` integer DEFAULT 0 NOT NULL,
	`shows_names` integer DEFAULT false NOT NULL,
	`join_token` text,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`closed_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `cohorts_join_token_unique` ON `cohorts` (`join_token`);--> statement-breakpoint
CREATE INDEX `cohorts_by_context` ON `cohorts` (`context_id`);--> statement-breakpoint
CREATE TABLE `enrolments` (
	`id` text PRIMARY KEY NOT NULL,
	`cohort_id` text NOT NULL,
	`user_id` text NOT NULL,
	`state` text NOT NULL,
	`enrolled_at` integer NOT NULL,
	`changed_at` integer NOT NULL,
	`changed_by` text,
	FOREIGN KEY (`cohort_id`) REFERENCES `cohorts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `enrolments_by_cohort` ON `enrolments` (`cohort_id`,`user_id`);--> statement-breakpoint
CREATE INDEX `enrolments_by_user` ON `enrolments` (`user_id`,`state`);--> statement-breakpoint
CREATE TABLE `join_slips` (
	`id` text PRIMARY KEY NOT NULL,
	`cohort_id` text NOT NULL,
	`number` integer NOT NULL,
	`code_hash` text NOT NULL,
	`display_name` text DEFAULT '' NOT NULL,
	`locale` text NOT NULL,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer,
	`used_by` text,
	`revoked_at` integer,
	FOREIGN KEY (`cohort_id`) REFERENCES `cohorts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `join_slips_code_hash_unique` ON `join_slips` (`code_hash`);--> statement-breakpoint
CREATE UNIQUE INDEX `join_slips_by_number` ON `join_slips` (`cohort_id`,`number`);--> statement-breakpoint
CREATE TABLE `live_sessions` (
	`id` text PRIMARY KEY NOT NULL,
	`cohort_id` text NOT NULL,
	`title` text NOT NULL,
	`starts_at` integer NOT NULL,
	`minutes` integer NOT NULL,
	`place` text DEFAULT '' NOT NULL,
	`link` text DEFAULT '' NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	`sequence` integer DEFAULT 0 NOT NULL,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`cancelled_at` integer,
	FOREIGN KEY (`cohort_id`) REFERENCES `cohorts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `live_sessions_by_cohort` ON `live_sessions` (`cohort_id`,`starts_at`);--> statement-breakpoint
CREATE TABLE `mail_opt_outs` (
	`user_id` text NOT NULL,
	`kind` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`user_id`, `kind`),
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `reminders_sent` (
	`user_id` text NOT NULL,
	`key` text NOT NULL,
	`sent_at` integer NOT NULL,
	PRIMARY KEY(`user_id`, `key`),
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `certificates` (
	`id` text PRIMARY KEY NOT NULL,
	`code` text NOT NULL,
	`user_id` text NOT NULL,
	`cohort_id` text NOT NULL,
	`holder_name` text NOT NULL,
	`cohort_name` text NOT NULL,
	`locale` text NOT NULL,
	`issued_on` text NOT NULL,
	`modules` text NOT NULL,
	`sessions_attended` integer NOT NULL,
	`shows_full_name` integer DEFAULT false NOT NULL,
	`issued_at` integer NOT NULL,
	`revoked_by` text,
	`revoked_at` integer,
	`revocation_reason` text,
	`replaced_by` text,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `certificates_code_unique` ON `certificates` (`code`);--> statement-breakpoint
CREATE INDEX `certificates_by_user` ON `certificates` (`user_id`);--> statement-breakpoint
CREATE INDEX `certificates_by_cohort` ON `certificates` (`cohort_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `certificates_one_valid` ON `certificates` (`user_id`,`cohort_id`) WHERE "certificates"."revoked_at" is null;--> statement-breakpoint
CREATE TABLE `survey_answers` (
	`id` text PRIMARY KEY NOT NULL,
	`survey` text NOT NULL,
	`subject` text NOT NULL,
	`cohort_id` text,
	`context_id` text NOT NULL,
	`locale` text NOT NULL,
	`week` text NOT NULL,
	`ratings` text NOT NULL,
	`words` text NOT NULL
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `survey_answers_by_subject` ON `survey_answers` (`survey`,`subject`,`cohort_id`);--> statement-breakpoint
CREATE TABLE `survey_turns` (
	`user_id` text NOT NULL,
	`survey` text NOT NULL,
	`subject` text NOT NULL,
	`cohort_id` text,
	`due_at` integer,
	`asked_at` integer,
	`is_answered` integer DEFAULT false NOT NULL,
	PRIMARY KEY(`user_id`, `survey`, `subject`),
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `survey_turns_by_due` ON `survey_turns` (`survey`,`due_at`);--> statement-breakpoint
ALTER TABLE `invitations` ADD `cohort_id` text;--> statement-breakpoint
ALTER TABLE `invitations` ADD `display_name` text;--> statement-breakpoint
ALTER TABLE `users` ADD `cohort_context_id` text;--> statement-breakpoint
ALTER TABLE `users` ADD `erased_at` integer;--> statement-breakpoint
ALTER TABLE `outbox` ADD `unsubscribe_link` text;