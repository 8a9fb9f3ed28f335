//! Kinds of bands in English.
use crate::i18n::messages_kinds::Kinds;
use crate::session::evaluate::BandKind;

pub(super) const KINDS: Kinds = Kinds {
    name: |kind| match kind {
        BandKind::Ranges => "Posted ranges",
        BandKind::Filings => "Visa filings",
        BandKind::Survey => "People’s own figures",
        BandKind::Records => "Records of jobs",
        BandKind::Official => "Official wages",
        BandKind::OfCountry => "Modelled: country factor",
        BandKind::OfMetro => "Modelled: metro factor",
    },
    among: |kind, n, place| match kind {
        BandKind::Ranges => format!("{n} posted ranges"),
        BandKind::Filings => format!("{n} wages named in visa filings"),
        BandKind::Survey => format!("{n} people’s own figures"),
        BandKind::Records => format!("{n} records of jobs"),
        BandKind::Official => format!("the official wages of the occupation ({place})"),
        BandKind::OfCountry | BandKind::OfMetro => format!("pay as modelled ({place})"),
    },
    basis: |kind, n, place| match kind {
        BandKind::Ranges => format!("{n} posted ranges"),
        BandKind::Filings => format!("{n} visa filings"),
        BandKind::Survey => format!("{n} people"),
        BandKind::Records => format!("{n} records of jobs"),
        BandKind::Official => format!("{n} jobs in the office’s sample"),
        BandKind::OfCountry | BandKind::OfMetro => format!("A factor applied to {n} posted ranges ({place})"),
    },
    why: |kind| match kind {
        BandKind::Ranges => "Base pay as adverts state it, which is not always what is paid.",
        BandKind::Filings => {
            "Base wages that employers named on visa petitions, often the lower end of their range."
        }
        BandKind::Survey => "What people said that they earn; nobody checked it.",
        BandKind::Records => "Records of single jobs.",
        BandKind::Official => {
            "Too few adverts were counted here, so this is the statistical office’s figure for the occupation, which is wider than a role."
        }
        BandKind::OfCountry => {
            "Nobody counted this role here. The band of another country was multiplied by how pay differs between the two: read it with a wide margin, which cannot be stated."
        }
        BandKind::OfMetro => {
            "Nobody counted this role in this area. The nation’s band was multiplied by what the occupation earns here against the nation: read it with a wide margin."
        }
    },
    here: |place| format!("Modelled for {place}"),
    between: |nation, here| {
        format!(
            "Where this offer stands locally is known only roughly: {nation} among what was counted nationwide, {here} as modelled for the area."
        )
    },
    own: "Your own band",
    made: "How it was made",
    loading: "Looking through the bands of all places …",
    failed: "The bands of other places could not be loaded. Reload the page to try again.",
};
