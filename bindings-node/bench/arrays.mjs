// The rivals of columns: what an expert writes who wants this one fleet fast. Everything is a number in a typed array. The
// scan looks at every line of the customer and keeps the best. The search has lines by item and by customer, each in order
// of precedence, so that the first one that fits is the answer. Both know no more than the plain loop does; the search is
// also made for facts that never change.

const ELEMENTS = ["item", "product", "group", "wholeBase"];

export class Arrays {
  constructor(records) {
    const contracts = records.filter(({ kind }) => kind === "contract");
    const machines = records.filter(({ kind }) => kind === "item");
    const groups = new Map(records.filter(({ kind }) => kind === "product").map(({ id, group }) => [id, group]));
    this.numbers = new Map(machines.map(({ id }, number) => [id, number]));
    const customers = new Numbers();
    const products = new Numbers();
    const groupNumbers = new Numbers();
    this.customer = Int32Array.from(machines, ({ placement }) => customers.of(placement.account));
    this.product = Int32Array.from(machines, ({ product }) => products.of(product));
    this.group = Int32Array.from(machines, ({ product }) => groupNumbers.of(groups.get(product)));
    this.since = Int32Array.from(machines, ({ since }) => dayOf(since));
    const key = ({ kind, item, product, group }) =>
      ({
        item: () => this.numbers.get(item),
        product: () => products.of(product),
        group: () => groupNumbers.of(group),
      })[kind]?.() ?? 0;
    const lines = contracts.flatMap((contract) =>
      contract.scope.map((scope, position) => lineOf(contract, scope, position, key(scope.element))),
    );
    lines.toSorted(compare).forEach((line, rank) => {
      line.rank = rank;
    });
    this.all = new Lines(lines, customers.size, ({ holder }) => customers.of(holder));
    lines.sort((left, right) => left.rank - right.rank);
    const own = lines.filter(({ element }) => element === 0);
    this.ofItems = new Lines(own, machines.length, ({ key }) => key);
    const others = lines.filter(({ element }) => element !== 0);
    this.ofCustomers = new Lines(others, customers.size, ({ holder }) => customers.of(holder));
  }

  /** The last days of cover, 0 where there is none, by a scan. Sites count from 1, kinds of service from 0. */
  scanned(items, days, sites, services, lastDays) {
    const { customer, product, group, since, all } = this;
    for (let row = 0; row < items.length; row += 1) {
      const item = items[row];
      const on = days[row];
      const service = 1 << services[row];
      lastDays[row] = all.best(
        customer[item],
        on,
        sites[row],
        service,
        item,
        product[item],
        group[item],
        since[item] <= on,
      );
    }
  }

  /** The same, by a search. */
  searched(items, days, sites, services, lastDays) {
    const { customer, product, group, since, ofItems, ofCustomers } = this;
    for (let row = 0; row < items.length; row += 1) {
      const item = items[row];
      const on = days[row];
      const site = sites[row];
      const service = 1 << services[row];
      let last = ofItems.first(item, on, site, service);
      if (last === 0 && since[item] <= on) {
        last = ofCustomers.firstOf(customer[item], on, site, service, product[item], group[item]);
      }
      lastDays[row] = last;
    }
  }
}

/** Lines in order of precedence, by the number of what they are kept for. */
class Lines {
  constructor(lines, size, owner) {
    this.starts = new Int32Array(size + 1);
    for (const line of lines) {
      this.starts[owner(line) + 1] += 1;
    }
    for (let number = 0; number < size; number += 1) {
      this.starts[number + 1] += this.starts[number];
    }
    const places = this.starts.slice();
    for (const name of ["first", "last", "site", "services", "element", "key", "rank"]) {
      this[`${name}s`] = new Int32Array(lines.length);
    }
    for (const line of lines) {
      const place = places[owner(line)]++;
      this.firsts[place] = line.firstDay;
      this.lasts[place] = line.lastDay;
      this.sites[place] = line.site;
      this.servicess[place] = line.services;
      this.elements[place] = line.element;
      this.keys[place] = line.key;
      this.ranks[place] = line.rank;
    }
  }

  /** The last day of the best line that takes the question in; before it was installed, only lines that name it reach it. */
  best(number, on, site, service, item, product, group, here) {
    const { starts, firsts, lasts, sites, servicess, elements, keys, ranks } = this;
    let best = 0;
    let rank = Number.MAX_SAFE_INTEGER;
    for (let line = starts[number], end = starts[number + 1]; line < end; line += 1) {
      if (firsts[line] > on || on > lasts[line] || ranks[line] > rank || (servicess[line] & service) === 0) {
        continue;
      }
      const element = elements[line];
      const reaches =
        element === 0
          ? keys[line] === item
          : here && (element === 3 || keys[line] === (element === 1 ? product : group));
      if (reaches && (sites[line] === 0 || sites[line] === site)) {
        best = lasts[line];
        rank = ranks[line];
      }
    }
    return best;
  }

  /** The last day of the first line that takes the question in. */
  first(number, on, site, service) {
    const { starts, firsts, lasts, sites, servicess } = this;
    for (let line = starts[number], end = starts[number + 1]; line < end; line += 1) {
      if (firsts[line] <= on && on <= lasts[line] && (sites[line] === 0 || sites[line] === site)) {
        if ((servicess[line] & service) !== 0) {
          return lasts[line];
        }
      }
    }
    return 0;
  }

  /** The same among lines that reach products, groups or everything. */
  firstOf(number, on, site, service, product, group) {
    const { starts, firsts, lasts, sites, servicess, elements, keys } = this;
    for (let line = starts[number], end = starts[number + 1]; line < end; line += 1) {
      if (firsts[line] <= on && on <= lasts[line] && (sites[line] === 0 || sites[line] === site)) {
        const element = elements[line];
        const reaches = element === 3 || keys[line] === (element === 1 ? product : group);
        if (reaches && (servicess[line] & service) !== 0) {
          return lasts[line];
        }
      }
    }
    return 0;
  }
}

/** Numbers for names, in the order in which they come. */
class Numbers {
  #numbers = new Map();

  of(name) {
    const number = this.#numbers.get(name) ?? this.#numbers.size;
    this.#numbers.set(name, number);
    return number;
  }

  get size() {
    return this.#numbers.size;
  }
}

function lineOf(contract, scope, position, key) {
  const services = scope.serviceKinds ?? contract.serviceKinds;
  return {
    holder: contract.holder,
    contract: contract.id,
    position,
    category: contract.category === "warranty" ? 0 : 1,
    element: ELEMENTS.indexOf(scope.element.kind),
    key,
    // What is archived on its first day is never in force.
    firstDay: dayOf(contract.archivedOn === undefined ? (scope.firstDay ?? contract.firstDay) : "9999-12-31"),
    lastDay: dayOf(scope.lastDay ?? contract.lastDay),
    site: scope.skills === undefined ? 0 : Number(scope.skills[0].slice("SITE-".length)),
    services: services === undefined ? 15 : services.reduce((mask, name) => mask | (1 << Number(name.slice(1))), 0),
  };
}

function compare(left, right) {
  return (
    left.category - right.category ||
    left.element - right.element ||
    left.lastDay - right.lastDay ||
    inOrder(left.contract, right.contract) ||
    left.position - right.position
  );
}

function inOrder(left, right) {
  return left < right ? -1 : Number(left > right);
}

function dayOf(text) {
  return Date.parse(text) / 86_400_000;
}
