namespace IotVnetDsl.Rules.Views.Messaging;

/// <summary>As the library's.</summary>
public enum AccessRights
{
    Listen,
    Send,
    ListenAndSend,
    Manage,
}
