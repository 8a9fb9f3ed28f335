//! The words of licensing deals in plain words, in English.
use crate::session::deal::Group;

pub(super) fn terms(group: Group) -> &'static [(&'static str, &'static str)] {
    match group {
        Group::Short => &[
            (
                "Headline",
                "The sum that newspapers print. Part of it goes to pay packages, costs and tax, so it is never what the shares get.",
            ),
            (
                "Licence and talent",
                "The company licenses its technology and its people change employer; the company itself is not sold and lives on.",
            ),
            ("Vested", "Shares that are yours for good, because you have worked the time that was agreed."),
        ],
        Group::Fee => &[
            (
                "Licence fee",
                "Paid to the company, not to its owners. The company owes tax on it before anything can be handed out.",
            ),
            (
                "Losses of earlier years",
                "Losses that the tax office still remembers. They make the fee partly free of tax.",
            ),
            (
                "Liquidation",
                "The charter treats the deal as if the company were wound up: preferences first, then the rest.",
            ),
            ("Dividend", "The company pays something on every share and goes on as before."),
        ],
        Group::Timing => &[
            (
                "Instalments",
                "Parts of the fee that come after closing, such as 85 % at once, 10 % after half a year, 5 % after a year. They pass through debt, tax and preferences again, and come only if the buyer pays.",
            ),
            (
                "Escrow",
                "Part of the money for the shares that a third party keeps for some months. Claims of the buyer are paid from it; what is left is released.",
            ),
            (
                "Last in line first",
                "Closing money is shared as if it were all. Preferences are full first, so common shares wait for the escrow. Charters of the standard form say so.",
            ),
            ("Everybody the same part", "Each holder has the same percentage of the own payout held back."),
        ],
        Group::CarveOut => &[
            (
                "Carve-out",
                "A part set aside for the management before the shares are paid, so that they work for the deal even if their shares get little.",
            ),
            (
                "Set off",
                "Many plans take off the carve-out what its members get on their own shares, so that nobody is paid twice. Enter what they hold, class by class; left empty, nothing is set off.",
            ),
        ],
        Group::Classes => &[
            ("Common shares", "Plain shares, as founders and employees hold them."),
            (
                "Preferred shares",
                "Shares of investors, who get their money back before common shares get anything.",
            ),
            (
                "Preference",
                "That money back: so many times what was invested. With 1×, 10 million invested are 10 million paid first.",
            ),
            (
                "Converting",
                "Giving the preference up and sharing like common stock, as soon as that pays more.",
            ),
            (
                "Participation",
                "Taking the preference and then sharing in the rest as well; with a cap, only up to it.",
            ),
            ("Rank", "Who is paid first among the preferred. Equal ranks share in proportion."),
            (
                "Dividend that accrues",
                "Some preferred shares earn a yearly dividend that is not paid but added to the preference. Converting gives it up.",
            ),
            (
                "Strike price",
                "What the holder of an option pays for a share. The option is worth the difference.",
            ),
        ],
        Group::Later => &[
            (
                "Unvested",
                "Shares promised for time you have not worked yet. A deal may pay them, turn them into stock of the buyer, or let them lapse.",
            ),
            ("Paid at once", "Also called acceleration: they count as if you had worked the time already."),
            (
                "Cliff",
                "The time before which nothing vests, often a year. Where the buyer waives it, the first part comes at once.",
            ),
            (
                "New package",
                "Pay that the new employer promises for coming and staying. It is no part of the money for the shares.",
            ),
            ("Discount rate", "How much less money is worth when it comes a year later."),
        ],
        Group::Shell => &[(
            "The company that goes on",
            "What remains after its people and the licence are gone: some cash, some customers, the shares.",
        )],
        Group::Beside => &[(
            "Last valuation",
            "What investors said the whole company was worth when they last put money in.",
        )],
        Group::Licence => &[
            ("Royalty", "A part of the sales that goes to the owner of the invention."),
            ("Creditable", "A fee paid first that is later counted as royalty already paid."),
            ("Tier", "A step in sales from which another rate holds."),
            (
                "Minimum royalty",
                "The least that is owed in a year, so that nobody buys a licence to let it lie.",
            ),
            (
                "Royalty to others",
                "Where the product needs more than one licence, part of what others get may be set off against the royalty.",
            ),
            ("Milestone", "A payment when something is achieved, such as an approval."),
        ],
        Group::Market => &[
            ("Net sales", "What customers pay, less discounts, returns and sales tax."),
            ("Chance that it sells", "How likely the product is on the market in that year."),
        ],
        Group::Costs => &[("Cost of goods", "What making the product costs, as part of its sales.")],
        Group::Value => &[
            (
                "Discount rate",
                "What money must earn in a year to be worth the wait. Put the technical risk into the chances, not in here as well.",
            ),
            (
                "Tax kept back",
                "Also called withholding tax: the licensee's state keeps a part of payments abroad.",
            ),
        ],
        Group::Invention => &[
            (
                "Licence analogy",
                "An invention is worth what a stranger would pay to use it: turnover times a usual rate.",
            ),
            (
                "Large turnover counts less",
                "Above certain bands only part of the turnover counts, because size sells as well, not the invention alone.",
            ),
        ],
        Group::Inventor => &[
            (
                "Share factor",
                "The employee's part of the value, from points for who set the task, how it was solved, and the position held.",
            ),
            (
                "Part among the inventors",
                "Where several people invented it, each one's part; all parts make 100 %.",
            ),
        ],
    }
}
