//! The table of calls, second part: the commands. Each gives a plan, and nothing changes until that is applied.

/// Hands what came before and the commands on to `$next`, which adds its own and hands all to `$then`.
macro_rules! commands {
    ($next:ident, $then:ident; $($before:tt)*) => {
        $next! { $then;
            $($before)*

                /// Registers an item that is there already.
                ///
                /// # Errors
                ///
                /// - `id.required`; `number.taken`; `item.serial_not_managed`, `item.serial_quantity`, `item.serial_taken`;
                ///   `collection.unknown_entry`; `item.sale_price_currency_missing_on_create`,
                ///   `item.purchase_price_currency_missing_on_create`, `item.price_negative`, those of amounts; `day.after_today`;
                ///   `item.reseller_loan`, `item.loan_due_without_loan`, `range.ends_before_start`; `item.site_unknown`;
                ///   `facts.missing`.
                register(Register) -> Plan = register::register;

                /// Edits what is known of an item and of its running installation. No line of the history is written.
                ///
                /// # Errors
                ///
                /// - `item.unknown`; `input.one_of` for a field that is stated and cleared; otherwise as for `register`, with
                ///   `item.sale_price_currency_missing_on_change` and `item.purchase_price_currency_missing_on_change`;
                ///   `history.overlap`; `item.not_on_loan`.
                edit_item(EditItem) -> Plan = edit::edit_item;

                /// Changes who has an item; what was becomes a line of its history.
                ///
                /// # Errors
                ///
                /// - `item.unknown`; `item.scrapped`; `item.reseller_loan`; `day.after_today`; `history.overlap`;
                ///   `range.ends_before_start`, `item.loan_due_without_loan`; `item.site_unknown`; those of prices, with
                ///   `item.take_back_price_currency_missing`; last `confirmation.required`. Those of `edit_item` where nobody
                ///   else shall have it.
                change_installation(ChangeInstallation) -> Plan = change::change_installation;

                /// Edits a closed installation: when it ended, and for what the item was taken back.
                ///
                /// # Errors
                ///
                /// - `installation.unknown`; `input.one_of`; `day.after_today`; `range.ends_before_start`; `history.overlap`; those of
                ///   prices.
                edit_installation(EditInstallation) -> Plan = edit_line::edit_installation;

                /// Inserts a line into the history of an item, where nobody had it.
                ///
                /// # Errors
                ///
                /// - `item.unknown`; `record.duplicate`; `range.ends_before_start`; `day.after_today`; `history.overlap`;
                ///   `history.no_gap`; those of prices; `item.reseller_loan`, `item.loan_due_without_loan`; `item.site_unknown`.
                insert_installation(InsertInstallation) -> Plan = insert::insert_installation;

                /// Brings an item back to its last closed installation.
                ///
                /// # Errors
                ///
                /// - `item.unknown`; `installation.unknown`; `history.nothing_to_restore`; `history.not_latest`.
                restore(Restore) -> Plan = restore::restore;

                /// Scraps an item.
                ///
                /// # Errors
                ///
                /// - those of `change_installation`, with the path `on` for its day.
                scrap(Scrap) -> Plan = scrap::scrap;

                /// Says where an item stands at its end user.
                ///
                /// # Errors
                ///
                /// - `item.unknown`; `item.scrapped`; `item.not_at_end_user`; `item.site_unknown`.
                relocate(Relocate) -> Plan = relocate::relocate;

                /// Splits a record of several pieces into one record a piece.
                ///
                /// # Errors
                ///
                /// - `item.unknown`; `item.split_serial`; `item.split_single`; `item.split_too_many`; `ids.count_differs`; last
                ///   `confirmation.required`; `record.duplicate` for an id that is taken.
                split(Split) -> Plan = split::split;

                /// Delivers a line of a document to an end user, a reseller or a wholesaler, as sold or on loan.
                ///
                /// # Errors
                ///
                /// - `delivery.no_recipient`; `item.serial_not_managed`, `item.serial_required`, `delivery.quantity_differs`,
                ///   `delivery.serial_twice`; `ids.count_differs`; `product.loan_not_allowed`, `delivery.loan_with_price`;
                ///   `day.after_today`; those of prices; `item.reseller_loan`, `item.loan_due_without_loan`,
                ///   `range.ends_before_start`; `item.serial_taken`, `item.installed_elsewhere`, `item.on_loan`; `history.overlap`;
                ///   `item.site_unknown`; `facts.missing`.
                deliver(Deliver) -> Plan = deliver::deliver;

                /// Takes sold goods back into stock, all of a record or some of its pieces.
                ///
                /// # Errors
                ///
                /// - `item.unknown`; `item.scrapped`; `item.on_loan`; `item.quantity_exceeded`; `day.after_today`; `history.overlap`;
                ///   those of prices; `record.duplicate` for an id that is taken.
                return_sale(ReturnSale) -> Plan = return_sale::return_sale;

                /// Takes lent goods back into stock.
                ///
                /// # Errors
                ///
                /// - `item.unknown`; `item.not_on_loan`; `day.after_today`; `history.overlap`.
                return_loan(ReturnLoan) -> Plan = return_loan::return_loan;

                /// Sells an item to whoever has it on loan.
                ///
                /// # Errors
                ///
                /// - `item.unknown`; `item.not_on_loan`; `day.after_today`; `history.overlap`; those of prices; last
                ///   `confirmation.required`.
                keep_loan(KeepLoan) -> Plan = keep_loan::keep_loan;

                /// Fills in a warranty request from what is known of an item.
                ///
                /// # Errors
                ///
                /// - `item.unknown`; `day.after_today`; `item.not_installed`.
                request_warranty(RequestWarranty) -> Plan = request_warranty::request_warranty;

                /// Validates a warranty request: the item goes from its channel to the end user, and the warranty is signed.
                ///
                /// # Errors
                ///
                /// - `item.unknown`; `item.not_in_channel`; `day.after_today`; `history.overlap`; `item.site_unknown`; those of
                ///   prices.
                register_warranty(RegisterWarranty) -> Plan = register_warranty::register_warranty;

                /// Counts a print of a warranty card.
                ///
                /// # Errors
                ///
                /// - `voucher.unknown`; `voucher.printed_too_often`.
                print_voucher(PrintVoucher) -> Plan = print_voucher::print_voucher;

                /// Attaches a contract to an item, from today on.
                ///
                /// # Errors
                ///
                /// - `item.unknown`; `contract.unknown`; `item.scrapped`; `contract.line_closed`; `contract.not_in_force`;
                ///   `facts.missing`.
                attach_contract(AttachContract) -> Plan = attach_contract::attach_contract;

                /// Replaces an item at its end user by another one.
                ///
                /// # Errors
                ///
                /// - `item.unknown`; `replacement.old_placement`; `replacement.itself`; `item.not_at_end_user`; `item.not_available`;
                ///   `day.after_today`; `history.overlap`; `facts.missing`.
                replace_item(ReplaceItem) -> Plan = replace_item::replace_item;

                /// Puts an item into another one as a component, or takes it out.
                ///
                /// # Errors
                ///
                /// - `item.unknown`; `item.parent_cycle`.
                place_component(PlaceComponent) -> Plan = place_component::place_component;

                /// Deletes an item that nothing else names, with its history and its prices.
                ///
                /// # Errors
                ///
                /// - `item.unknown`; `item.in_use`; `facts.missing`.
                delete_item(DeleteItem) -> Plan = delete_item::delete_item;
                /// Who holds an item at the end of a day, and what is known of that installation.
                ///
                /// The day of a hand-over belongs to the newer installation. Prices, site and place are the latest ones.
                ///
                /// # Errors
                ///
                /// - `item.unknown` when there is no such item; `facts.missing` when the item lies outside the extent of the Book.
                held(HeldQuestion) -> Held = held::held;
        }
    };
}

pub(crate) use commands;
