-- Which file gave a thing its reference: taking back one file leaves alone what another has called it

alter table interchange.reference add column transaction text;
