//! Labels that load with the page that shows them: both languages of each beside each other.
//!
//! The fields of [`Labels`](super::Labels) are there from the first view on; what a reader may never open
//! is not to weigh on it.

/// Labels, each named by what it says, and the method of [`Words`](super::Words) that says them.
macro_rules! pairs {
    ($labels:ident, $method:ident, $doc:literal; $($name:ident: $nl:literal, $en:literal;)+) => {
        #[doc = $doc]
        #[allow(missing_docs)]
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum $labels { $($name),+ }

        impl $crate::words::Words {
            #[doc = $doc]
            pub fn $method(&self, label: $labels) -> &'static str {
                match (label, self.lang) {
                    $(
                        ($labels::$name, wijkmix_atlas::Lang::Nl) => $nl,
                        ($labels::$name, wijkmix_atlas::Lang::En) => $en,
                    )+
                }
            }
        }
    };
}

pub(crate) use pairs;
