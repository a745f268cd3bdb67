// The rival: what a developer writes who has the fleet in memory and no engine. Maps by id, and one loop over the lines
// of the customer. It knows only what a fleet needs: no history, no renewal, no notice, no account above another, no tree
// of skills, no check at the door, and nobody else's line can name an item.

const ELEMENTS = ["item", "product", "group", "wholeBase"];

export class Plain {
  machines = new Map();
  groups = new Map();
  lines = new Map();

  constructor(records) {
    for (const record of records) {
      if (record.kind === "item") {
        this.machines.set(record.id, record);
      } else if (record.kind === "product") {
        this.groups.set(record.id, record.group);
      } else if (record.kind === "contract") {
        const lines = this.lines.get(record.holder) ?? [];
        this.lines.set(record.holder, lines);
        record.scope.forEach((scope, position) => {
          lines.push(lineOf(record, scope, position));
        });
      }
    }
  }

  /** The last day of cover; the loop over the lines, keeping the best. */
  covered(question) {
    const machine = this.machines.get(question.item);
    const group = this.groups.get(machine.product);
    const { on } = question;
    let best;
    for (const line of this.lines.get(machine.placement.account) ?? []) {
      if (on < line.firstDay || line.lastDay < on || line.archived) {
        continue;
      }
      if (!reaches(line, question, machine, group) || !acceptsSite(line, question) || !acceptsService(line, question)) {
        continue;
      }
      if (best === undefined || compare(line, best) < 0) {
        best = line;
      }
    }
    return best?.lastDay;
  }

  /** Every line that reaches the item, in order, with its reasons. */
  coverage(question) {
    const machine = this.machines.get(question.item);
    const group = this.groups.get(machine.product);
    const lines = this.lines.get(machine.placement.account) ?? [];
    const reaching = lines.filter((line) => reaches(line, question, machine, group)).sort(compare);
    return reaching.map((line) => judged(line, question));
  }
}

function lineOf(contract, scope, position) {
  const { element } = scope;
  return {
    contract: contract.id,
    position,
    category: contract.category === "warranty" ? 0 : 1,
    element: ELEMENTS.indexOf(element.kind),
    key: element.item ?? element.product ?? element.group,
    firstDay: scope.firstDay ?? contract.firstDay,
    lastDay: scope.lastDay ?? contract.lastDay,
    archived: contract.archivedOn !== undefined,
    sites: scope.skills,
    services: scope.serviceKinds ?? contract.serviceKinds,
  };
}

function reaches(line, question, machine, group) {
  // Before it was installed, the item was nobody's; only a line that names it reaches it.
  const here = machine.since <= question.on;
  switch (line.element) {
    case 0:
      return line.key === question.item;
    case 1:
      return here && line.key === machine.product;
    case 2:
      return here && line.key === group;
    default:
      return here;
  }
}

function acceptsSite(line, question) {
  return line.sites === undefined || line.sites.includes(question.skill);
}

function acceptsService(line, question) {
  return line.services === undefined || line.services.includes(question.serviceKind);
}

function compare(left, right) {
  return (
    left.category - right.category ||
    left.element - right.element ||
    inOrder(left.lastDay, right.lastDay) ||
    inOrder(left.contract, right.contract) ||
    left.position - right.position
  );
}

function inOrder(left, right) {
  return left < right ? -1 : Number(left > right);
}

function judged(line, question) {
  const { contract, position, lastDay } = line;
  const against = [];
  if (question.on < line.firstDay) {
    against.push("not started");
  }
  if (lastDay < question.on) {
    against.push("ended");
  }
  if (line.archived) {
    against.push("archived");
  }
  if (!acceptsSite(line, question)) {
    against.push("site");
  }
  if (!acceptsService(line, question)) {
    against.push("service");
  }
  return { contract, position, lastDay, against };
}
