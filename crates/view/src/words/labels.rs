//! The short labels: one field each.

/// Labels in one language. Each field is one text of the page.
#[derive(Debug)]
pub struct Labels {
    /// Link for keyboards, first on the page.
    pub skip_to_content: &'static str,
    /// Name of the tabs.
    pub pages: &'static str,
    /// Tab.
    pub explore: &'static str,
    /// Tab.
    pub claim: &'static str,
    /// Tab.
    pub what_if: &'static str,
    /// Tab.
    pub method: &'static str,
    /// Name of the notices.
    pub notices: &'static str,
    /// Switch.
    pub dark_scheme: &'static str,
    /// Search field.
    pub search: &'static str,
    /// Hint in the search field.
    pub search_example: &'static str,
    /// List under the search field.
    pub search_results: &'static str,
    /// Before the list of problems.
    pub link_not_understood: &'static str,
    /// Button.
    pub dismiss: &'static str,
    /// Before the list of failures.
    pub figures_failed: &'static str,
    /// Button.
    pub retry: &'static str,
    /// Heading.
    pub definitions_title: &'static str,
    /// Before the controls of what is claimed.
    pub said_before: &'static str,
    /// After them.
    pub said_after: &'static str,
    /// Name of a control.
    pub said_relation: &'static str,
    /// Name of a control.
    pub said_part: &'static str,
    /// Option.
    pub relation_about: &'static str,
    /// Option.
    pub relation_least: &'static str,
    /// Option.
    pub relation_most: &'static str,
    /// Column.
    pub definition_how: &'static str,
    /// Column.
    pub definition_part: &'static str,
    /// Column.
    pub definition_finding: &'static str,
    /// Finding.
    pub finding_holds: &'static str,
    /// Finding.
    pub finding_holds_published: &'static str,
    /// Finding.
    pub finding_undecided: &'static str,
    /// Finding.
    pub finding_fails_published: &'static str,
    /// Finding.
    pub finding_fails: &'static str,
    /// Heading.
    pub uncertainty_title: &'static str,
    /// Term.
    pub uncertainty_rounding: &'static str,
    /// Term.
    pub uncertainty_chance: &'static str,
    /// Term.
    pub uncertainty_definition: &'static str,
    /// Sentence.
    pub uncertainty_chance_says: &'static str,
    /// Button.
    pub study_open: &'static str,
    /// Name of a control.
    pub study_measure: &'static str,
    /// Button.
    pub study_stop: &'static str,
    /// Term.
    pub study_published: &'static str,
    /// Name of the patterns.
    pub patterns: &'static str,
    /// Pattern.
    pub pattern_threshold: &'static str,
    /// Pattern.
    pub pattern_than: &'static str,
    /// Pattern.
    pub pattern_since: &'static str,
    /// Name of a control.
    pub pick_other: &'static str,
    /// Name of a control.
    pub pick_since: &'static str,
    /// Column.
    pub divide_here: &'static str,
    /// Column.
    pub divide_there: &'static str,
    /// Nothing to compare.
    pub no_comparison: &'static str,
    /// Caution.
    pub divide_caution: &'static str,
    /// A page is on its way.
    pub loading_page: &'static str,
    /// A page did not come.
    pub page_did_not_come: &'static str,
    /// Credit line.
    pub footer_source: &'static str,
    /// Link to the method.
    pub how_counted: &'static str,
    /// Name of the pickers.
    pub what_is_shown: &'static str,
    /// Picker.
    pub pick_group: &'static str,
    /// Picker.
    pub pick_level: &'static str,
    /// Picker.
    pub pick_scope: &'static str,
    /// Picker.
    pub pick_year: &'static str,
    /// Option that is off.
    pub not_in_figures: &'static str,
    /// Scopes with figures of their own.
    pub with_neighbourhoods: &'static str,
    /// Scopes.
    pub municipalities: &'static str,
    /// Search field of the table.
    pub filter_table: &'static str,
    /// While figures come.
    pub loading: &'static str,
    /// Empty table.
    pub no_rows: &'static str,
    /// Name of the map.
    pub map: &'static str,
    /// How to use the map by keyboard.
    pub map_keys: &'static str,
    /// Button.
    pub zoom_in: &'static str,
    /// Button.
    pub zoom_out: &'static str,
    /// Button.
    pub zoom_whole: &'static str,
    /// Under the map.
    pub map_note: &'static str,
    /// A figure.
    pub not_published: &'static str,
    /// A figure.
    pub not_loaded_short: &'static str,
    /// A figure.
    pub not_in_edition: &'static str,
    /// Column and figure.
    pub residents: &'static str,
    /// Column.
    pub area: &'static str,
    /// Button.
    pub close: &'static str,
    /// Button.
    pub compare_add: &'static str,
    /// Button.
    pub compare_remove: &'static str,
    /// Heading.
    pub compare_title: &'static str,
    /// No areas to compare.
    pub compare_empty: &'static str,
    /// Button.
    pub compare_clear: &'static str,
    /// Six are there.
    pub compare_full: &'static str,
    /// Heading.
    pub index_title: &'static str,
    /// Heading.
    pub strip_title: &'static str,
    /// Slider.
    pub threshold: &'static str,
    /// Heading.
    pub table_heading: &'static str,
    /// Heading.
    pub composition: &'static str,
    /// Button beside a figure.
    pub about_figure: &'static str,
    /// In the details of a figure.
    pub definition: &'static str,
    /// In the details of a figure.
    pub date: &'static str,
    /// In the details of a figure.
    pub source: &'static str,
    /// In the details of a figure.
    pub certainty: &'static str,
    /// In the method.
    pub formula: &'static str,
    /// Link.
    pub more_in_method: &'static str,
    /// Button.
    pub copy_link: &'static str,
    /// After copying.
    pub copied: &'static str,
    /// After copying failed.
    pub copy_failed: &'static str,
    /// Button.
    pub embed: &'static str,
    /// Link under an embed.
    pub open_whole: &'static str,
    /// Link to the claim.
    pub check_claim: &'static str,
    /// Button of the sheet.
    pub panel_height: &'static str,
    /// Control in the claim.
    pub operator_least: &'static str,
    /// Control in the claim.
    pub operator_over: &'static str,
    /// Control in the claim.
    pub share_two_thirds: &'static str,
    /// Control in the claim.
    pub share_half: &'static str,
    /// Control in the claim.
    pub share_third: &'static str,
    /// Control in the claim.
    pub share_quarter: &'static str,
    /// Control in the claim.
    pub share_three_quarters: &'static str,
    /// Control in the claim.
    pub size_all: &'static str,
    /// Heading.
    pub claim_areas: &'static str,
    /// Heading.
    pub claim_how: &'static str,
    /// Count.
    pub count_certain: &'static str,
    /// Count.
    pub count_published: &'static str,
    /// Count.
    pub count_possible: &'static str,
    /// Count.
    pub count_certain_why: &'static str,
    /// Count.
    pub count_published_why: &'static str,
    /// Count.
    pub count_possible_why: &'static str,
    /// Where the claim comes from.
    pub claim_origin: &'static str,
    /// What the figures count.
    pub claim_caution: &'static str,
    /// Method.
    pub facts: &'static str,
    /// Method.
    pub indicators: &'static str,
    /// Method.
    pub themes: &'static str,
    /// Method.
    pub indices: &'static str,
    /// Method.
    pub sources: &'static str,
    /// Method.
    pub unit: &'static str,
    /// Method.
    pub rounding: &'static str,
    /// Method.
    pub published_from: &'static str,
    /// Method.
    pub cbs_column: &'static str,
    /// Method.
    pub link_to_item: &'static str,
    /// Method.
    pub licence: &'static str,
    /// Method.
    pub edition: &'static str,
    /// Method.
    pub covers: &'static str,
    /// Method.
    pub year: &'static str,
    /// Opening question.
    pub debate_question: &'static str,
    /// Title of a group's button.
    pub show_on_map: &'static str,
    /// Heading of an empty card.
    pub area_not_loaded: &'static str,
    /// Empty card.
    pub area_not_loaded_why: &'static str,
    /// Control in the claim.
    pub smallest: &'static str,
    /// Control in the claim.
    pub operator: &'static str,
    /// Before the examples.
    pub try_it_in: &'static str,
    /// Embed of a card without an area.
    pub embed_without_area: &'static str,
    /// Heading.
    pub method_title: &'static str,
    /// Under it.
    pub method_intro: &'static str,
    /// Name of the contents.
    pub method_contents: &'static str,
    /// Legend.
    pub legend_above: &'static str,
    /// Option.
    pub only_bound: &'static str,
    /// Legend of a claim.
    pub standing_possible: &'static str,
    /// Legend of a claim.
    pub standing_excluded: &'static str,
    /// Legend of a claim.
    pub standing_unknown: &'static str,
    /// In place of figures whose file failed.
    pub did_not_come: &'static str,
}
