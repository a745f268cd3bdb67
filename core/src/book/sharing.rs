//! Ids that many records name are held once, and known by the number of their slot.

use crate::book::shelves::{Place, Shelves};
use crate::record::country::Country;
use crate::record::kind::Record;
use crate::record::placement::Placement;
use crate::record::scope::{Element, ScopeLine};
use crate::value::id::{PlaceId, ServiceKindId, SkillId};

impl Shelves {
    /// Puts a record that comes from outside in place: every id that it names gets a slot and the text that all others
    /// have, and its lists take no more room than they need.
    pub(crate) fn take_in(&mut self, mut record: Record, newer: Option<Box<str>>) -> (Place, Option<Record>) {
        match &mut record {
            Record::Collection(_) | Record::Application(_) | Record::Policy(_) => {}
            Record::Country(country) => {
                let Country { cities, subdivisions, .. } = country;
                cities.iter_mut().for_each(Vec::shrink_to_fit);
                subdivisions.iter_mut().for_each(Vec::shrink_to_fit);
            }
            Record::Skill(skill) => self.skills.share(&mut skill.parent),
            Record::Account(account) => self.accounts.share(&mut account.parent),
            Record::Contact(contact) => self.accounts.share(&mut contact.account),
            Record::Product(product) => {
                self.groups.share(&mut product.group);
                self.skills.share(&mut product.skill);
                self.templates.share(&mut product.warranty_template);
                self.templates.share(&mut product.loan_template);
                self.templates.share(&mut product.service_template);
            }
            Record::Template(template) => {
                self.share_lists(&mut template.skills, &mut template.service_kinds, &mut template.places);
            }
            Record::Item(item) => {
                self.products.share([&mut item.product]);
                self.places.share(&mut item.site);
                self.items.share(&mut item.parent);
                let links = item.replacement.iter_mut().flat_map(|links| [&mut links.of, &mut links.by]);
                self.items.share(links.flatten());
                self.share_placement(&mut item.placement);
            }
            Record::Installation(installation) => {
                self.items.share([&mut installation.item]);
                self.places.share(&mut installation.site);
                self.share_placement(&mut installation.placement);
            }
            Record::Commercial(commercial) => self.items.share([&mut commercial.item]),
            Record::PastCommercial(commercial) => self.installations.share([&mut commercial.installation]),
            Record::WarrantyRequest(request) => {
                self.products.share([&mut request.product]);
                self.items.share(&mut request.items);
                self.accounts.share([&mut request.reseller, &mut request.end_user].into_iter().flatten());
                self.templates.share(&mut request.warranty);
                self.places.share(&mut request.site);
                self.contracts.share(&mut request.contract);
            }
            Record::Voucher(voucher) => {
                self.items.share([&mut voucher.item]);
                self.products.share([&mut voucher.product]);
                self.accounts.share([&mut voucher.reseller, &mut voucher.wholesaler].into_iter().flatten());
            }
            Record::Client(client) => {
                self.accounts.share([&mut client.account]);
                self.applications.share([&mut client.application]);
            }
            Record::Licence(licence) => {
                self.accounts.share([&mut licence.account]);
                self.applications.share([&mut licence.application]);
                self.licences.share(&mut licence.source);
            }
            Record::AuditEntry(entry) => {
                self.accounts.share([&mut entry.account]);
                self.licences.share(&mut entry.licence);
            }
            Record::Contract(contract) => {
                self.accounts.share([&mut contract.holder]);
                self.templates.share(&mut contract.template);
                self.share_lists(&mut contract.skills, &mut contract.service_kinds, &mut contract.places);
                contract.scope.shrink_to_fit();
                for line in &mut contract.scope {
                    self.share_line(line);
                }
            }
        }
        self.put(record, newer)
    }

    fn share_placement(&mut self, placement: &mut Placement) {
        match placement {
            Placement::EndUser { account, reseller, .. } => {
                self.accounts.share([account].into_iter().chain(reseller));
            }
            Placement::Reseller { account, .. } | Placement::Wholesaler { account } => self.accounts.share([account]),
            Placement::InStock {} | Placement::Scrapped {} => {}
        }
    }

    fn share_line(&mut self, line: &mut ScopeLine) {
        match &mut line.element {
            Element::Item { item } => self.items.share([item]),
            Element::Product { product } => self.products.share([product]),
            Element::Group { group } => self.groups.share([group]),
            Element::WholeBase {} => {}
        }
        if let Some(pair) = &mut line.pair {
            self.skills.share([&mut pair.skill]);
        }
        self.share_lists(&mut line.skills, &mut line.service_kinds, &mut line.places);
    }

    fn share_lists(
        &mut self,
        skills: &mut Option<Vec<SkillId>>,
        kinds: &mut Option<Vec<ServiceKindId>>,
        places: &mut Option<Vec<PlaceId>>,
    ) {
        if let Some(skills) = skills {
            skills.shrink_to_fit();
            self.skills.share(skills);
        }
        if let Some(kinds) = kinds {
            kinds.shrink_to_fit();
            self.service_kinds.share(kinds);
        }
        if let Some(places) = places {
            places.shrink_to_fit();
            self.places.share(places);
        }
    }
}
