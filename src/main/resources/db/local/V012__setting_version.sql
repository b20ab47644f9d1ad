-- How often each setting of the site was changed at a desk; its value is in home_setting.

create table if not exists setting_version (
  setting_name varchar(80) not null primary key,
  version bigint not null
);
