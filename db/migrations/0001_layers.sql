CREATE TABLE `context_grants` (
	`user_id` text NOT NULL,
	`context_id` text NOT NULL,
	`granted_by` text NOT NULL,
	`granted_at` integer NOT NULL,
	PRIMARY KEY(`user_id`, `context_id`),
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `context_grants_by_context` ON `context_grants` (`context_id`);--> statement-breakpoint
CREATE TABLE `draft_saves` (
	`revision_id` text NOT NULL,
	`version` integer NOT NULL,
	`text_hash` text NOT NULL,
	`saved_by` text NOT NULL,
	`saved_at` integer NOT NULL,
	PRIMARY KEY(`revision_id`, `version`),
	FOREIGN KEY (`revision_id`) REFERENCES `revisions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`text_hash`) REFERENCES `texts`(`hash`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `image_uploads` (
	`hash` text NOT NULL,
	`context_id` text NOT NULL,
	`width` integer NOT NULL,
	`height` integer NOT NULL,
	`uploaded_by` text NOT NULL,
	`uploaded_at` integer NOT NULL,
	PRIMARY KEY(`hash`, `context_id`)
);
--> statement-breakpoint
CREATE TABLE `programme_settings` (
	`key` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL,
	`changed_by` text NOT NULL,
	`changed_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `review_comments` (
	`id` text PRIMARY KEY NOT NULL,
	`revision_id` text NOT NULL,
	`line` integer,
	`quote` text DEFAULT '' NOT NULL,
	`body` text NOT NULL,
	`author_id` text NOT NULL,
	`at` integer NOT NULL,
	`resolved_by` text,
	`resolved_at` integer,
	FOREIGN KEY (`revision_id`) REFERENCES `revisions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `review_comments_by_revision` ON `review_comments` (`revision_id`,`at`);--> statement-breakpoint
CREATE TABLE `revisions` (
	`id` text PRIMARY KEY NOT NULL,
	`context_id` text NOT NULL,
	`path` text NOT NULL,
	`number` integer NOT NULL,
	`state` text NOT NULL,
	`text_hash` text NOT NULL,
	`below_hash` text,
	`version` integer NOT NULL,
	`is_minor` integer DEFAULT false NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	`checklist` text,
	`review_by` text,
	`author_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`submitted_by` text,
	`submitted_at` integer,
	`decided_by` text,
	`decided_at` integer,
	`decision_note` text,
	`published_at` integer,
	`restored_from` text,
	FOREIGN KEY (`text_hash`) REFERENCES `texts`(`hash`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`below_hash`) REFERENCES `texts`(`hash`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `revisions_by_number` ON `revisions` (`context_id`,`path`,`number`);--> statement-breakpoint
CREATE UNIQUE INDEX `revisions_one_open` ON `revisions` (`context_id`,`path`) WHERE "revisions"."state" in ('draft', 'in-review', 'changes-requested');--> statement-breakpoint
CREATE UNIQUE INDEX `revisions_one_published` ON `revisions` (`context_id`,`path`) WHERE "revisions"."state" = 'published';--> statement-breakpoint
CREATE INDEX `revisions_by_state` ON `revisions` (`state`,`context_id`);--> statement-breakpoint
CREATE TABLE `curriculum_files` (
	`layer` text NOT NULL,
	`path` text NOT NULL,
	`origin` text NOT NULL,
	`module_id` text,
	`text_hash` text NOT NULL,
	`below_hash` text,
	`revision` integer,
	`since` integer NOT NULL,
	`state` text NOT NULL,
	`fault` text,
	PRIMARY KEY(`layer`, `path`, `origin`),
	FOREIGN KEY (`text_hash`) REFERENCES `texts`(`hash`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`below_hash`) REFERENCES `texts`(`hash`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `curriculum_files_by_module` ON `curriculum_files` (`module_id`);--> statement-breakpoint
CREATE TABLE `texts` (
	`hash` text PRIMARY KEY NOT NULL,
	`text` text NOT NULL
);
--> statement-breakpoint
ALTER TABLE `lesson_progress` ADD `read_hash` text;