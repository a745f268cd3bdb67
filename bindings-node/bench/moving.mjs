// A change of installation, planned for every item, beside a loop that makes the same two records. The loop knows items by
// id. It writes down what was as a line of the history, and sets what is stated. It looks up no account, product or price,
// numbers no line, tells nobody anything, and its records have no revision.

const TODAY = "2027-06-01";

export class Rival {
  items = new Map();

  constructor(records) {
    for (const record of records) {
      if (record.kind === "item") {
        this.items.set(record.id, record);
      }
    }
  }

  /** The line of the history, and the item behind it. */
  change({ item: id, placement, today }) {
    const item = this.items.get(id);
    const { placement: former, since, site, origin, soldOn, purchasedOn, deliveredOn, ...kept } = item;
    const line = {
      kind: "installation",
      id: `installation:${id}/1`,
      item: id,
      number: 1,
      placement: former,
      since,
      lastDay: today,
      site,
      soldOn,
      purchasedOn,
      deliveredOn,
      origin,
    };
    const source = { source: "change", document: id };
    return { line, moved: { ...kept, placement, since: today, origin: source, previousOrigin: origin } };
  }
}

/** Every item goes to a new customer. */
export function commandsOf(records) {
  const placement = { kind: "endUser", account: "C-NEW" };
  return records
    .filter((record) => record.kind === "item")
    .map(({ id: item }) => ({ item, placement, today: TODAY, confirmed: true }));
}

/** What engine and loop both know of a plan: the line, and the item behind it. */
export function markOfPlan({ changes: { changes } }) {
  const [{ put: moved }, { put: line }] = changes;
  return mark({ line, moved });
}

export function mark({ line, moved }) {
  return `${line.id} ${line.lastDay} ${moved.placement.account} ${moved.since}`;
}
