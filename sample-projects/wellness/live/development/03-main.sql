BEGIN;

CREATE TABLE public.alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> 3e41ce1dbfee

CREATE TABLE agent_conversations (
    id UUID DEFAULT gen_random_uuid() NOT NULL, 
    user_id UUID NOT NULL, 
    title VARCHAR(200), 
    settings JSONB DEFAULT '{}'::jsonb NOT NULL, 
    started_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL, 
    CONSTRAINT agent_conversations_pkey PRIMARY KEY (id)
);

COMMENT ON TABLE agent_conversations IS 'One dialogue of a user with the assistant';

CREATE INDEX ix_agent_conversations_user_id ON agent_conversations (user_id);

CREATE TABLE agent_messages (
    id UUID DEFAULT gen_random_uuid() NOT NULL, 
    conversation_id UUID NOT NULL, 
    author VARCHAR(16) NOT NULL, 
    body TEXT NOT NULL, 
    tokens INTEGER DEFAULT 0 NOT NULL, 
    sent_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL, 
    CONSTRAINT agent_messages_pkey PRIMARY KEY (id), 
    CONSTRAINT agent_messages_author_known CHECK (author IN ('user', 'assistant', 'tool')), 
    CONSTRAINT agent_messages_conversation_id_fkey FOREIGN KEY(conversation_id) REFERENCES agent_conversations (id) ON DELETE CASCADE
);

CREATE INDEX ix_agent_messages_conversation_id_sent_at ON agent_messages (conversation_id, sent_at);

CREATE TABLE vouchers (
    id UUID DEFAULT gen_random_uuid() NOT NULL, 
    voucher_code VARCHAR(32) NOT NULL, 
    amount NUMERIC(10, 2) NOT NULL, 
    redeemed_by UUID, 
    redeemed_at TIMESTAMP WITH TIME ZONE, 
    CONSTRAINT vouchers_pkey PRIMARY KEY (id), 
    CONSTRAINT vouchers_amount_positive CHECK (amount > 0), 
    CONSTRAINT vouchers_voucher_code_key UNIQUE (voucher_code)
);

COMMENT ON COLUMN vouchers.voucher_code IS 'What the user types in';

CREATE TABLE journal_entries (
    id UUID DEFAULT gen_random_uuid() NOT NULL, 
    user_id UUID NOT NULL, 
    written_on DATE DEFAULT CURRENT_DATE NOT NULL, 
    mood SMALLINT, 
    body TEXT NOT NULL, 
    updated_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL, 
    CONSTRAINT journal_entries_pkey PRIMARY KEY (id), 
    CONSTRAINT journal_entries_mood_range CHECK (mood BETWEEN 1 AND 5)
);

COMMENT ON TABLE journal_entries IS 'One entry of a user''s journal';

COMMENT ON COLUMN journal_entries.mood IS '1 is low, 5 is high';

CREATE INDEX ix_journal_entries_user_id_written_on ON journal_entries (user_id, written_on DESC);

CREATE TABLE journal_labels (
    id UUID DEFAULT gen_random_uuid() NOT NULL, 
    entry_id UUID NOT NULL, 
    label VARCHAR(40) NOT NULL, 
    CONSTRAINT journal_labels_pkey PRIMARY KEY (id), 
    CONSTRAINT journal_labels_entry_id_fkey FOREIGN KEY(entry_id) REFERENCES journal_entries (id) ON DELETE CASCADE, 
    CONSTRAINT journal_labels_entry_id_label_key UNIQUE (entry_id, label)
);

INSERT INTO public.alembic_version (version_num) VALUES ('3e41ce1dbfee') RETURNING public.alembic_version.version_num;

COMMIT;
