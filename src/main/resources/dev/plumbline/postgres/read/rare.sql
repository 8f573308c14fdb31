WITH {include rare}
SELECT DISTINCT kind FROM rare
UNION ALL
SELECT 'foreign-table' WHERE EXISTS (SELECT FROM pg_foreign_table)
UNION ALL
SELECT 'security-label' WHERE EXISTS (SELECT FROM pg_seclabel)
