namespace IotVnetDsl;

/// <summary>What the keys of an authorization rule are good for: Azure knows no other combination of its three rights.</summary>
public enum AccessRights
{
    /// <summary>To receive (<c>Listen</c>).</summary>
    Listen,

    /// <summary>To send (<c>Send</c>): what a hub's endpoint needs.</summary>
    Send,

    /// <summary>To receive and to send (<c>Listen</c>, <c>Send</c>).</summary>
    ListenAndSend,

    /// <summary>All of that, and to make and delete entities (<c>Manage</c>, which Azure takes with the other two only).</summary>
    Manage,
}
