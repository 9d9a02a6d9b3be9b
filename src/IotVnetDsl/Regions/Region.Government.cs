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

    /// <summary>US DoD East (<c>usdodeast</c>). Only in Azure Government.</summary>
    [GraphValue("usdodeast")]
    public static Region USDoDEast { get; } = new("usdodeast");

    /// <summary>US DoD Central (<c>usdodcentral</c>). Only in Azure Government.</summary>
    [GraphValue("usdodcentral")]
    public static Region USDoDCentral { get; } = new("usdodcentral");
}
