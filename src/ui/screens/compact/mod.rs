//! The small form for a job site: where an advert's range, or one's own figure, stands.
use yew::prelude::*;

use super::View;
use super::answer::sentence;
use super::ladders::{chart, facts, nearest};
use super::offer::{amount, level, role};
use crate::session::draft::Field;
use crate::ui::components::{Notice, notice};
use crate::ui::wording::warning;

/// The small form.
pub fn compact(view: &View) -> Html {
    let texts = view.texts();
    let evaluated = view.outcome.evaluated.as_ref();
    let ladder = evaluated.and_then(|evaluated| evaluated.ladders.first().map(|ladder| (evaluated, ladder)));
    let is_range = !view.session.draft().text(Field::BaseSalaryHigh).is_empty();
    html! {
        <section class="bw-compact" aria-labelledby="bw-compact-sentence">
            if view.outcome.is_stale() {
                { notice(&Notice { title: texts.answer.stale.into(), error: false, spoken: true, children: Html::default() }) }
            }
            <p class="bw-compact__sentence" id="bw-compact-sentence">{ sentence(view) }</p>
            { match ladder.map(|(evaluated, ladder)| (evaluated, ladder, &ladder.band)) {
                Some((evaluated, ladder, Ok(band))) => html! {
                    <>
                        { chart(view, evaluated, ladder, band) }
                        { for band.warnings.iter().map(|found| html! {
                            <p class="bw-ladder__warning">{ warning(found, ladder.ladder, band, view.figures()) }</p>
                        }) }
                        { facts(view, band) }
                    </>
                },
                Some((_, _, Err(nothing))) => nearest(view, nothing),
                None => Html::default(),
            } }
            <div class="bw-compact__choices">
                { role(view) }
                { level(view) }
                { amount(view, Field::BaseSalary) }
                if is_range {
                    { amount(view, Field::BaseSalaryHigh) }
                }
            </div>
            <p class="bw-small">{ texts.shell.privacy }</p>
        </section>
    }
}
