-- One reason for all dates a file moves, where its rows name none; and the language it is in

alter table interchange.import add column reason text;
alter table interchange.import add column reason_language text check (reason_language in ('KO', 'JA', 'EN'));
