using IotVnetDsl.Convention;

namespace IotVnetDsl;

// Regions of Azure Government, a cloud of its own.
public sealed partial record Region
{
    /// <summary>US Gov Virginia (<c>usgovvirginia</c>). Only in Azure Government.</summary>
    [GraphValue("usgovvirginia")]
    public static Region USGovVirginia { get; } = new("usgovvirginia");

    /// <summary>US Gov Arizona (<c>usgovarizona</c>). Only in Azure Government.</summary>
    [GraphValue("usgovarizona")]
    public static Region USGovArizona { get; } = new("usgovarizona");

    /// <summary>US Gov Texas (<c>usgovtexas</c>). Only in Azure Government.</summary>
    [GraphValue("usgovtexas")]
    public static Region USGovTexas { get; } = new("usgovtexas");
}
